/** Can this process serve? Liveness depends on nothing else, readiness on PostgreSQL alone. */
package dev.openvmo.kit.health;
