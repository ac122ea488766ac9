package dev.openvmo.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built services lie: the repository this launcher was built in. */
final class Installation {
    private Installation() {}

    /** The repository's root, found from this class's own place, else from the working directory. */
    static Path root() {
        try {
            var own = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var start : new Path[] {own, Path.of("").toAbsolutePath()}) {
                for (var at = start; at != null; at = at.getParent()) {
                    if (Files.exists(at.resolve("deploy/up"))) {
                        return at;
                    }
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new LocalFailure("Cannot find the repository that holds deploy/up");
    }

    /** The runnable jar of a service. */
    static Path jar(String service) {
        var module = service.equals("gateway") ? "gateway" : service + "-service";
        var jar = root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalFailure(module + " is not built (" + jar + " is missing): run mvn package or deploy/up.");
        }
        return jar;
    }
}
