/** How does a strategy go on in a new version? */
package dev.openvmo.alignment.versions;
