/** What does each metric say of each subject last, and since when? */
package dev.openvmo.metrics.status;
