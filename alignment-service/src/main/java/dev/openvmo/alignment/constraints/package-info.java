/** Which fields are the constraints of our tables about? */
package dev.openvmo.alignment.constraints;
