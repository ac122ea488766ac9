/** What went from one budget to another, and why? */
package dev.openvmo.portfolio.transfers;
