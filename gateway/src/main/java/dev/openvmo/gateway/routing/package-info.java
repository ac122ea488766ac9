/** Where does a request go? The first segment after {@code /v1} names its service; routes are configuration. */
package dev.openvmo.gateway.routing;
