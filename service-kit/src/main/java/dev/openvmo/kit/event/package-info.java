/** How does a change become known to other services, and theirs to us? Outbox out, state consumers in. */
package dev.openvmo.kit.event;
