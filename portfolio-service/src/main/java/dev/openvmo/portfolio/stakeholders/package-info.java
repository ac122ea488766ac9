/** Who has a stake in an initiative, how much can they do for or against it, and where do they stand? */
package dev.openvmo.portfolio.stakeholders;
