/** Is an initiative delivered, and did it bring value? Two questions, each with its own answer. */
package dev.openvmo.portfolio.status;
