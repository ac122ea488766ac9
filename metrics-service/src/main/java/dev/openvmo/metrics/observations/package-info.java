/** What was measured? Intake of single measurements and of batches, what each batch changed, and rows of imports. */
package dev.openvmo.metrics.observations;
