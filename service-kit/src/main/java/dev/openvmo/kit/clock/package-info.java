/** What time is it? The one clock, injected, so that rules and tests can set it. */
package dev.openvmo.kit.clock;
