/** What does each theme want to be true, and how much does each objective weigh in the strategy? */
package dev.openvmo.alignment.objectives;
