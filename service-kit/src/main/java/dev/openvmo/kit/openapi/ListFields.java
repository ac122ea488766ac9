package dev.openvmo.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * What each list can be filtered and sorted by. {@code contract/lists.txt} says it, a line for each path and parameter; a
 * test compares it with what the running service says, so that neither is forgotten.
 */
final class ListFields {
    private static final String FILE = "contract/lists.txt";

    private final Map<String, String> fields;

    ListFields() {
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            var lines = text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
            fields = lines.lines()
                    .filter(line -> line.contains(": "))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void describe(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private void describe(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            var names = fields.get(path + " " + parameter.getName());
            if (names != null) {
                var listed = "`" + names.replace(" ", "`, `") + "`";
                parameter.setDescription("%s Fields: %s.".formatted(parameter.getDescription(), listed));
            }
        }
    }
}
