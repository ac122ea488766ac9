/** By what does a portfolio rank what it might do? */
package dev.openvmo.portfolio.prioritization;
