/** How did a metric run over time, by day, week or month of the portfolio's own calendar? */
package dev.openvmo.metrics.series;
