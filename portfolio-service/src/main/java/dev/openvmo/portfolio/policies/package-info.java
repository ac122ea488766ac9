/** By which rules do initiatives of a portfolio move? */
package dev.openvmo.portfolio.policies;
