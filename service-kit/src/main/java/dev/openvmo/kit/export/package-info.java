/** How does a list leave as a file? Page after page, as CSV or NDJSON, in a form that comes in again unchanged. */
package dev.openvmo.kit.export;
