/** How well is something delivered? What metrics-service computes of initiatives, value streams and portfolios. */
package dev.openvmo.portfolio.delivery;
