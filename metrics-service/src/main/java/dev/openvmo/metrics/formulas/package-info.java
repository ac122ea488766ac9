/** What does a metric say that is computed from others, and why does it say nothing where it is undefined? */
package dev.openvmo.metrics.formulas;
