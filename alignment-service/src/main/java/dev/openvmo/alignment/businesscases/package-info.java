/** What portfolio-service says initiatives bring for what they cost. */
package dev.openvmo.alignment.businesscases;
