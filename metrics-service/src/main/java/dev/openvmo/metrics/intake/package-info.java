/** What may change while a batch of measurements is on its way? One lock answers, shared by batches. */
package dev.openvmo.metrics.intake;
