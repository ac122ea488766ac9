/** Is what somebody names there, where they may see it? For what features name of each other both ways. */
package dev.openvmo.metrics.references;
