/** What do pipelines tell in the words of CDEvents, and which facts are that? */
package dev.openvmo.metrics.cdevents;
