/** How does the door itself answer, before any resource is reached? In problem+json, like everyone else. */
package dev.openvmo.gateway.problem;
