/** How sure is the order of initiatives, when nobody knows the weights and the strengths exactly? */
package dev.openvmo.alignment.robustness;
