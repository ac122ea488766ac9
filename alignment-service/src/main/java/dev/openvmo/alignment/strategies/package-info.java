/** What does a portfolio want in which period, and which version of it is in force? */
package dev.openvmo.alignment.strategies;
