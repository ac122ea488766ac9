/** What do people say of a key result that no metric measures, and since when? */
package dev.openvmo.alignment.checkins;
