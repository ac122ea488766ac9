/** Who may deliver without a key of ours, how do they prove it, and what do they call our services and initiatives? */
package dev.openvmo.metrics.sources;
