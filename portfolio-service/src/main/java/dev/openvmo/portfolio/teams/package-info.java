/** Who works together? */
package dev.openvmo.portfolio.teams;
