package dev.openvmo.kit.http;

/** How much one request may bring. */
public final class BodyLimits {
    /** 16 MiB, unpacked. */
    public static final int BYTES = 16 * 1024 * 1024;

    /** Items of an array, lines of NDJSON. */
    public static final int ITEMS = 10_000;

    /** Members of an object. */
    public static final int MEMBERS = 200;

    /** Values of a body, those inside of others included. */
    public static final int VALUES = 200_000;

    /** Characters of a URI, at the gateway. */
    public static final int URI = 8 * 1024;

    private BodyLimits() {}
}
