/** What does each assessor think of an initiative, why, and how far do they agree? */
package dev.openvmo.alignment.assessments;
