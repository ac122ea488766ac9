/** What do all who take measurements share? The form they are kept in, and the lock under which they are taken. */
package dev.openvmo.metrics.intake;
