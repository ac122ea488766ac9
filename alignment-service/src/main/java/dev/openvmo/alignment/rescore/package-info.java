/** Which scores must be computed again? Written down by whoever changes what a score depends on. */
package dev.openvmo.alignment.rescore;
