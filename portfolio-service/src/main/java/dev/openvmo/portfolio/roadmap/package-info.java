/** When can what be done, one after another, and what is in the way of what comes late? */
package dev.openvmo.portfolio.roadmap;
