package dev.openvmo.kit.http;

/** An answer with a secret in it: what is kept of it, for a request that is sent again, is the answer without. */
public interface ShownOnce {
    /** The same answer, without what is shown only once. */
    Object later();
}
