/** What would those fund who take part in budgeting, and what is funded in the end (SAFe's participatory budgeting)? */
package dev.openvmo.portfolio.forums;
