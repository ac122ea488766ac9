/** What is in the way of an initiative, who has to hear of it as time passes, and what does the waiting cost? */
package dev.openvmo.portfolio.impediments;
