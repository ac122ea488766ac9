/** In which year, quarter and month of its fiscal calendar does a portfolio's day lie, and how is that written? */
package dev.openvmo.kit.fiscal;
