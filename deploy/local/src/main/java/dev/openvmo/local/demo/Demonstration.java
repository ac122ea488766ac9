package dev.openvmo.local.demo;

import java.util.function.Consumer;

/** x. */
public final class Demonstration {
    private Demonstration() {}

    /** x. */
    public static void load(String gatewayUrl, String key, Consumer<String> progress) {}
}
