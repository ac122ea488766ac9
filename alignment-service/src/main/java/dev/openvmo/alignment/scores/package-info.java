/** How well does each initiative fit the strategy in force where it lives, of what is that made, and why did it change? */
package dev.openvmo.alignment.scores;
