/** Why is something done, and what is done for it? Both ways over every link that is known, with progress. */
package dev.openvmo.metrics.traces;
