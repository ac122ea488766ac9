/** With what do initiatives of a sort begin, so that nobody writes it again? */
package dev.openvmo.portfolio.templates;
