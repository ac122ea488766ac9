/** What do customers, stakeholders and teams say, what becomes of it, and what were they answered? */
package dev.openvmo.metrics.feedback;
