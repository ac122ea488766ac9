package dev.openvmo.local;

/** What the operator reads when everything runs: where it is and a first request. */
final class Welcome {
    private Welcome() {}

    static String text(Suite suite, Options options, boolean firstStart) {
        var keyFile = options.data().resolve("admin.key");
        var key = firstStart
                ? "Your first admin key (shown once, kept in " + keyFile + "):\n  " + suite.adminKey()
                : "Your admin key is in " + keyFile + ".";
        return """

            OpenVMO runs at %1$s
              contract   %1$s/docs  (%1$s/openapi.json)
              logs       %2$s

            %3$s

            A first request:
              curl -s %1$s/v1/me -H "Authorization: Bearer $(cat %4$s)"

            Ctrl-C stops everything and keeps the data.
            """
                .formatted(suite.gatewayUrl(), options.data().resolve("logs"), key, keyFile);
    }
}
