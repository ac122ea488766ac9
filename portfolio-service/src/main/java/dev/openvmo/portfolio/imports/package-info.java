/** How does a list that lives in a file come in, row by row, as often as anybody likes? */
package dev.openvmo.portfolio.imports;
