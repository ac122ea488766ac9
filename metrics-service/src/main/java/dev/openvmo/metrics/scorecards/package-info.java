/** Does something do well on both sides: in delivery and in value, in numbers and in the eyes of people? */
package dev.openvmo.metrics.scorecards;
