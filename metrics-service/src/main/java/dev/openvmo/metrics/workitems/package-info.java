/** What do teams work on, and since when? Work items as teams' tools tell them, and what becomes of each that is told. */
package dev.openvmo.metrics.workitems;
