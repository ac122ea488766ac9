/** How much may one caller send? A bucket per key and replica, told in the standard headers. */
package dev.openvmo.gateway.limits;
