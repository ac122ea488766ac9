/** Which keys are there, and what may each do where? */
package dev.openvmo.gateway.keys;
