/** What is a metric of a subject to reach by when, and is it on its way there? */
package dev.openvmo.metrics.targets;
