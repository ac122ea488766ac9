/** Which initiatives come first whatever their score, and why? */
package dev.openvmo.portfolio.pins;
