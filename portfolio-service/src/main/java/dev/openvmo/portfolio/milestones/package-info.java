/** By when was an initiative to get how far, when is that expected now, and when was it? */
package dev.openvmo.portfolio.milestones;
