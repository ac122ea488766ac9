/** Which objectives compete: what one wants to rise, another wants to fall? */
package dev.openvmo.alignment.conflicts;
