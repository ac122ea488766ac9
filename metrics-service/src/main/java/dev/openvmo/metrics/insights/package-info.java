/** What in a portfolio deserves a look, by which data, and did it help to act on it? Rules over facts; each with what can be done. */
package dev.openvmo.metrics.insights;
