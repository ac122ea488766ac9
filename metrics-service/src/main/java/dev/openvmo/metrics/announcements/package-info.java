/** Who has to know of a new version of the strategy, and who has said that they do? */
package dev.openvmo.metrics.announcements;
