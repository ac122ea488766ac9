/** How sure is what was computed from a sample? Intervals of 95 %. Pure. */
package dev.openvmo.metrics.intervals;
