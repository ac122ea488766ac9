/** How does work flow, of an initiative, a value stream, a portfolio or a team? Computed from the work items of teams. */
package dev.openvmo.metrics.flow;
