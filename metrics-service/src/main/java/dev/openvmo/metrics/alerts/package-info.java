/** When did what a metric says of a subject breach a rule, and does it still? */
package dev.openvmo.metrics.alerts;
