/** How far has the value way of working come in a portfolio, by its own judgement, and what is still to come? */
package dev.openvmo.metrics.maturity;
