/** What is a plan of money worth, when does it come back, and how does what was spent compare with what was earned? */
package dev.openvmo.metrics.finance;
