/** How may somebody without an account read or answer one thing? By a link that nobody can guess and nobody writes down. */
package dev.openvmo.kit.link;
