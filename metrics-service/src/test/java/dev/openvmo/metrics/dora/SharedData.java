package dev.openvmo.metrics.dora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Published histories beside this repository; a test without them says so and is skipped. */
final class SharedData {
    private SharedData() {}

    static List<String> lines(String name) {
        var found = Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(System.getProperty("user.dir"), up, "shared", "data", name)
                        .normalize())
                .filter(Files::isReadable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            System.out.println("SKIPPED: there is no ../shared/data/" + name + " beside this repository");
        }
        Assumptions.assumeTrue(found != null);
        try {
            return Files.readAllLines(found);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows by the names of their columns; no cell holds a comma. */
    static List<Map<String, String>> rows(String name) {
        var lines = lines(name).stream().filter(line -> !line.isBlank()).toList();
        var names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var cells = line.split(",", -1);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (var n = 0; n < names.length; n++) {
                        row.put(names[n], cells[n]);
                    }
                    return row;
                })
                .toList();
    }
}
