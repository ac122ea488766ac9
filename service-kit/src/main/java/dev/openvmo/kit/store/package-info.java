/** In which transaction, at which instant and on whose behalf is the store read and written? */
package dev.openvmo.kit.store;
