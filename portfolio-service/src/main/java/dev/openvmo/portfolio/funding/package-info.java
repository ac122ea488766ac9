/** How do the budgets of a portfolio and those below it add up in one currency? */
package dev.openvmo.portfolio.funding;
