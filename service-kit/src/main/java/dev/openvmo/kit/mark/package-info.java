/** What has to be recomputed, and who does it? Marks set by writers, recomputed by workers. */
package dev.openvmo.kit.mark;
