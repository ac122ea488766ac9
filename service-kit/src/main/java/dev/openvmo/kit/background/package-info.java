/** What goes on in a process beside its requests, from start to stop? */
package dev.openvmo.kit.background;
