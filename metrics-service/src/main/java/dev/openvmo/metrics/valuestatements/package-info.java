/** What was promised of an initiative, what came of it, and how do we know? To be read by anybody, and shared by a link. */
package dev.openvmo.metrics.valuestatements;
