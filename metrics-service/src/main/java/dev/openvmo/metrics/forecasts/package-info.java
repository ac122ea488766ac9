/** When will it be done, and how much by when? Forecast from what was finished lately, kept to be compared with what comes. */
package dev.openvmo.metrics.forecasts;
