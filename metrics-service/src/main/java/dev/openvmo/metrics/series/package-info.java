/** How did a metric run over time, by day, week, month or fiscal period of the portfolio's own calendar, of one subject or of all below it? */
package dev.openvmo.metrics.series;
