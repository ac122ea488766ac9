/** What is measured, and in whose portfolio is it? Local copies of portfolios, value streams and initiatives. */
package dev.openvmo.metrics.subjects;
