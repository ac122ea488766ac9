package dev.openvmo.kit.http;

/** How much one request may bring. */
public final class BodyLimits {
    /** 16 MiB. */
    public static final int BYTES = 16 * 1024 * 1024;

    /** Items of an array, lines of NDJSON. */
    public static final int ITEMS = 10_000;

    /** Characters of a URI, at the gateway. */
    public static final int URI = 8 * 1024;

    private BodyLimits() {}
}
