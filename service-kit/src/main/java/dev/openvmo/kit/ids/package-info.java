/** What is it called? Time-ordered unique ids. */
package dev.openvmo.kit.ids;
