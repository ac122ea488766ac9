/** Does the money go where the portfolio wants it to go: by horizon, by kind of work, with approval, with owners who engage? */
package dev.openvmo.portfolio.guardrails;
