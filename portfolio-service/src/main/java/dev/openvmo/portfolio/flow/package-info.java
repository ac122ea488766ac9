/** How do initiatives flow through a portfolio: how many stand where, how many come through, and how long does that take? */
package dev.openvmo.portfolio.flow;
