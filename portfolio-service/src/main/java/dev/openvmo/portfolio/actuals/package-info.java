/** What was spent from a budget, on which day, as finance has booked it? */
package dev.openvmo.portfolio.actuals;
