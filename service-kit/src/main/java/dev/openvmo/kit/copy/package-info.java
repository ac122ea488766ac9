/** What do we keep of our neighbours? Local copies by their events: one upsert, one rule for what is gone, one tree of portfolios. */
package dev.openvmo.kit.copy;
