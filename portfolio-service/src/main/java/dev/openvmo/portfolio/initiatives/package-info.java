/** What might we do, where does it stand, and how big do we think it is? */
package dev.openvmo.portfolio.initiatives;
