/** Who has to know of a strategy, and who has said that they do? */
package dev.openvmo.alignment.adoption;
