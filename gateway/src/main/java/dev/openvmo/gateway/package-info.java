/** The one door: who is calling, how much they may, and where their request goes. It composes nothing. */
package dev.openvmo.gateway;
