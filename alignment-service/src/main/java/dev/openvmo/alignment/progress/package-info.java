/** How far has a strategy come, theme by theme, objective by objective, by what its key results show? */
package dev.openvmo.alignment.progress;
