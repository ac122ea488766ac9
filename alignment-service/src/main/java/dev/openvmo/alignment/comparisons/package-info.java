/** By which pairwise comparisons were weights set, and may they be relied on? */
package dev.openvmo.alignment.comparisons;
