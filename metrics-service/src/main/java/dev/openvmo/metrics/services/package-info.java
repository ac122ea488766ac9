/** What is delivered, where does it run, and whose are the facts that pipelines tell of it? */
package dev.openvmo.metrics.services;
