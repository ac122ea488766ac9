/** How fast is the suite, as ratios against references measured in the same run? */
package dev.openvmo.bench;
