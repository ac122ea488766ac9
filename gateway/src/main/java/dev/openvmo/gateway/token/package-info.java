/** What do services trust? A short-lived internal token, signed by a key that lives sealed in the gateway's database. */
package dev.openvmo.gateway.token;
