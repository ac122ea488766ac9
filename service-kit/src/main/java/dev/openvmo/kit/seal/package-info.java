/** How is kept what a service must be able to read back and nobody else may? Sealed under the master key. */
package dev.openvmo.kit.seal;
