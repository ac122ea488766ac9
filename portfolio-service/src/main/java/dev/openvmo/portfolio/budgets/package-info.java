/** How much may a value stream spend in a fiscal period, what of it is taken, and how far will it go? */
package dev.openvmo.portfolio.budgets;
