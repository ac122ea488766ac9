/** Why is an initiative worth its money, what was approved of that, and what has changed since? */
package dev.openvmo.portfolio.businesscase;
