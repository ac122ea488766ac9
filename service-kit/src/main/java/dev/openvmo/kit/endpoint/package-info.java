/** What surrounds every request: one transaction, the caller's reach, the moment that is read, and an answer given once. */
package dev.openvmo.kit.endpoint;
