/** How does the whole suite run on one machine, without Docker? Each piece is a process of its own, so each can be killed alone. */
package dev.openvmo.local;
