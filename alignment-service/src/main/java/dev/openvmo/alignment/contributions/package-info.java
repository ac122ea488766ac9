/** How strongly, and how surely, does an initiative serve an objective, and why do we think so? */
package dev.openvmo.alignment.contributions;
