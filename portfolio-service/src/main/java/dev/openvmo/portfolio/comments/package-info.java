/** What do people say about an initiative? */
package dev.openvmo.portfolio.comments;
