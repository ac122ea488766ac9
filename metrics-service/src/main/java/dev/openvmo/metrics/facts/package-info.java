/** What do pipelines tell of deployments, changes and incidents, and what is known of each when all have told? */
package dev.openvmo.metrics.facts;
