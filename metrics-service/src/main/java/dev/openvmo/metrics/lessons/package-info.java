/** What was learned, where is it told again before it is needed, and did it help there? */
package dev.openvmo.metrics.lessons;
