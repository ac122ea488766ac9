/** How much is there of whom and what, who has been given it, and does it suffice? */
package dev.openvmo.portfolio.capacity;
