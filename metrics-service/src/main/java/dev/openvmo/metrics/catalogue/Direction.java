package dev.openvmo.metrics.catalogue;

/** Which way is better. */
public enum Direction {
    INCREASE,
    DECREASE
}
