/** What have initiatives, value streams and portfolios brought in money beside what was forecast, and how soon? */
package dev.openvmo.metrics.realisation;
