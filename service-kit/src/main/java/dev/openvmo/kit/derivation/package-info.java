/** Where does a number come from? Computed values and the formula, inputs and time behind them. */
package dev.openvmo.kit.derivation;
