/** What was a period like for those who worked in it, and what were its figures then? */
package dev.openvmo.metrics.retrospectives;
