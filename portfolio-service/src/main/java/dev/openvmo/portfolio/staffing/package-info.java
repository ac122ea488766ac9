/** How many days of each skill are there, and do they suffice for what a business case asks? */
package dev.openvmo.portfolio.staffing;
