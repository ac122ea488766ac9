/** What metrics-service says that initiatives have realised. */
package dev.openvmo.alignment.realisedvalue;
