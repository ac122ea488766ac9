package dev.openvmo.metrics.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Files beside this repository. A test that needs one is skipped where it is not there, and says so. */
public final class SharedData {
    private SharedData() {}

    /** The file of this name. */
    public static Path find(String name) {
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
        return found;
    }

    /** What is in it. */
    public static String text(String name) {
        try {
            return Files.readString(find(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows by the names of their columns; no cell holds a comma. */
    public static List<Map<String, String>> rows(String name) {
        var lines = text(name).lines().filter(line -> !line.isBlank()).toList();
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
