/** What did a portfolio spend on nothing? On what serves no objective, on zombies, on waiting and on rework, each with its derivation. */
package dev.openvmo.metrics.waste;
