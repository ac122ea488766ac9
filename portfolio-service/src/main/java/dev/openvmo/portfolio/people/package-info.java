/** Who works here, and what can they do? */
package dev.openvmo.portfolio.people;
