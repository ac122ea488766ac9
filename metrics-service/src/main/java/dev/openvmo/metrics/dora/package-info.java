/** How fast and how safely does software reach its users? DORA's five metrics, from what pipelines tell. */
package dev.openvmo.metrics.dora;
