/** What is done to become better, by whom and by when, and did what it was to move move because of it? */
package dev.openvmo.metrics.actions;
