/** How does long work go on after the answer, say how far it is, and survive the death of its process? */
package dev.openvmo.kit.operation;
