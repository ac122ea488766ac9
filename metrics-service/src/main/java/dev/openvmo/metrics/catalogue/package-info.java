/** What do we measure, in which unit, and how do measurements add up? */
package dev.openvmo.metrics.catalogue;
