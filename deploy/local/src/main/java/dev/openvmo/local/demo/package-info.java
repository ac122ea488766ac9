/** What does a living portfolio look like? A fictitious transport operator, loaded through the public API only. */
package dev.openvmo.local.demo;
