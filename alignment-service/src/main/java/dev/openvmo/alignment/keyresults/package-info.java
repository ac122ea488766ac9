/** What shows that an objective is reached, how far has it come, and what grade does that make? */
package dev.openvmo.alignment.keyresults;
