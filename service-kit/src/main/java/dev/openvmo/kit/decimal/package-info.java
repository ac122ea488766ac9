/** How is what was computed rounded, so that Java and SQL, and every reader, have the same digits? */
package dev.openvmo.kit.decimal;
