/** How does a service speak HTTP? Validators, preconditions, headers and parameters, the same everywhere. */
package dev.openvmo.kit.http;
