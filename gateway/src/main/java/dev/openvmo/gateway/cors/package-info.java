/** Which other sites' scripts may read our answers? None but those an operator names. */
package dev.openvmo.gateway.cors;
