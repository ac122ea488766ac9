/** How does a request reach its service and the answer come back? Streamed, bounded in time, number and size. */
package dev.openvmo.gateway.proxy;
