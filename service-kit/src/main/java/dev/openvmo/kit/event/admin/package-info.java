/** What can an operator do about events? Announce everything again, look at what was put aside, hand it in again. */
package dev.openvmo.kit.event.admin;
