/** Who am I, and what may I do where? */
package dev.openvmo.gateway.me;
