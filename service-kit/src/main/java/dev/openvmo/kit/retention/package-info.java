/** What is old enough to be forgotten? */
package dev.openvmo.kit.retention;
