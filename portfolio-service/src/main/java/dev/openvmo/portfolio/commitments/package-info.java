/** What of a budget is set aside for which initiative? */
package dev.openvmo.portfolio.commitments;
