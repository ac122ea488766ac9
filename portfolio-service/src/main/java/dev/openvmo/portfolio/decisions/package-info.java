/** What was decided, by whom, on what evidence, and what is still to be decided? */
package dev.openvmo.portfolio.decisions;
