/** What did teams and people really work, for which initiative, and on which days? */
package dev.openvmo.portfolio.workentries;
