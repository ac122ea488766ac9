/** How is JSON read and written? Strictly in, canonically out, with one ObjectMapper. */
package dev.openvmo.kit.json;
