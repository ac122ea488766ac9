/** Which portfolios and initiatives of portfolio-service do we know, and where does each belong? */
package dev.openvmo.alignment.subjects;
