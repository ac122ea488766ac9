/** How are lists read? Pages with signed cursors over an allow-list of fields; filters become SQL with bind parameters. */
package dev.openvmo.kit.page;
