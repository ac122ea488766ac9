/** Which licences and environments are there to work with? */
package dev.openvmo.portfolio.tools;
