/** How does a portfolio stand, all in one look? */
package dev.openvmo.portfolio.dashboard;
