/**
 * What of a round of a survey may be told without telling of anybody? Decided once, from how many of each group answered; the
 * figures are made of nothing but the blocks that are published, so that no combination of them tells of fewer. Pure.
 */
package dev.openvmo.metrics.anonymity;
