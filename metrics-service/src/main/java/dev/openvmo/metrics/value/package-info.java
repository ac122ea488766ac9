/** What value has an initiative realised, and from which measurements? */
package dev.openvmo.metrics.value;
