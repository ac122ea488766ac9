/** How are neighbours' states applied, each exactly as if once, whatever comes twice, late, broken or not at all? */
package dev.openvmo.kit.event.consume;
