/** How did a portfolio do in a quarter, what was seen of that when it was reviewed, and what came of the review? */
package dev.openvmo.metrics.reviews;
