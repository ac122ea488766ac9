/** In which order should we do what we might do, and why in that order? */
package dev.openvmo.portfolio.backlog;
