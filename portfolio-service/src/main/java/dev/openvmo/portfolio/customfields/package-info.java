/** What does the organisation want to know of initiatives besides, and of which type is it? */
package dev.openvmo.portfolio.customfields;
