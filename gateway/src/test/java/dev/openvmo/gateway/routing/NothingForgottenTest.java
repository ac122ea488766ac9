package dev.openvmo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource without a route or without its lines in the role table is named here, before any suite runs. */
class NothingForgottenTest {
    private static final Path ROOT = Path.of("..");
    private static final Path ROUTES = Path.of("src", "main", "resources", "application.properties");
    private static final Path ROLES =
            ROOT.resolve(Path.of("deploy", "system-test", "src", "test", "resources", "roles.txt"));

    /** Every service has these; the gateway finds the service in the id or in the next segment. */
    private static final Set<String> EVERYWHERE = Set.of("operations", "admin");

    @ParameterizedTest
    @ValueSource(strings = {"portfolio", "alignment", "metrics"})
    void everyPathHasItsRoute(String service) throws IOException {
        var routes = new Properties();
        try (Reader file = Files.newBufferedReader(ROUTES)) {
            routes.load(file);
        }
        var routed = List.of(routes.getProperty("openvmo.paths." + service).split(","));
        var missing = new TreeSet<String>();
        document(service).get("paths").fieldNames().forEachRemaining(path -> missing.add(path.split("/")[2]));
        missing.removeAll(routed);
        missing.removeAll(EVERYWHERE);

        assertThat(missing)
                .as("missing in openvmo.paths.%s of %s", service, ROUTES)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portfolio", "alignment", "metrics"})
    void everyOperationThatNeedsAKeyHasItsRoles(String service) throws IOException {
        List<String> missing = new ArrayList<>();
        document(service)
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId") && needsKey(operation)) {
                        missing.add(operation.get("operationId").asText());
                    }
                }));
        try (Stream<String> lines = Files.lines(ROLES)) {
            missing.removeAll(lines.map(line -> line.split(" +")[0]).toList());
        }

        assertThat(missing).as("operations of %s missing in %s", service, ROLES).isEmpty();
    }

    private static boolean needsKey(JsonNode operation) {
        return !operation.path("security").path(0).isObject()
                || !operation.path("security").path(0).isEmpty();
    }

    private static JsonNode document(String service) throws IOException {
        var golden = Path.of(service + "-service", "src", "test", "resources", "golden", "openapi.json");
        return Json.of(Files.readString(ROOT.resolve(golden)));
    }
}
