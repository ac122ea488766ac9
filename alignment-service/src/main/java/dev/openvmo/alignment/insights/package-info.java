/** Does the portfolio do what the strategy wants? */
package dev.openvmo.alignment.insights;
