/** Into which themes does a strategy fall, and how much does each weigh? */
package dev.openvmo.alignment.themes;
