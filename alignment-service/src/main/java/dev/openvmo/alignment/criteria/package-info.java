/** By which criteria are initiatives scored, what must each of them reach, and at which gate how much? */
package dev.openvmo.alignment.criteria;
