/** What happens to every request before anything else? Public or not, who, how much, where to. */
package dev.openvmo.gateway.filter;
