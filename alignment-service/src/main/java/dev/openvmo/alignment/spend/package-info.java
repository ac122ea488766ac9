/** What is committed to initiatives, and what was booked for them, in one currency? */
package dev.openvmo.alignment.spend;
