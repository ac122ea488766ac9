/** Are the topics there, and are they what they must be? Creates and verifies them in the background. */
package dev.openvmo.kit.event.topic;
