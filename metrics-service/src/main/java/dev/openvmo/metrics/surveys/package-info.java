/**
 * How satisfied are those whom it is done for, and those who do it? Surveys, their rounds, and the answers of whoever holds a
 * link, of which nothing is told before a round closes and then only what {@link dev.openvmo.metrics.anonymity} allows.
 */
package dev.openvmo.metrics.surveys;
