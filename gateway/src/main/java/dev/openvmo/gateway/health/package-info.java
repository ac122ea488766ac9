/** Does the gateway live, and can it serve? The probes on the public port; the details stay on the management port. */
package dev.openvmo.gateway.health;
