/** What did the caller send? Bodies are read strictly (400), then bound and validated as a whole (422). */
package dev.openvmo.kit.input;
