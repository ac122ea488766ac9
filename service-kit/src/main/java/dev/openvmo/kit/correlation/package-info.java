/** For which request, in which trace, is something done? Known in the request, and handed on with work that outlives it. */
package dev.openvmo.kit.correlation;
