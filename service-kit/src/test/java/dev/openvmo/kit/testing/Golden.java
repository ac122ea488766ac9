package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.util.diff.DiffUtils;

/**
 * What the outside sees, kept as text in {@code src/test/resources/golden}: a difference fails the build, and whoever means
 * it renews the file with {@code -Dgolden.update=true} and shows it to the reviewer.
 */
public final class Golden {
    private static final Path FILES = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Whether there is such a golden file. */
    static boolean exists(String name) {
        return Files.exists(FILES.resolve(name));
    }

    /** Fails with the differing lines where the golden file {@code name} is not exactly {@code text}. */
    public static void compare(String name, String text) {
        compare(FILES.resolve(name), text, "golden.update");
    }

    /** The same for a file kept elsewhere, renewed by another switch. */
    static void compare(Path file, String text, String updatedBy) {
        try {
            var lines = text.stripTrailing().lines().toList();
            if (Boolean.getBoolean(updatedBy)) {
                Files.createDirectories(file.getParent());
                Files.write(file, lines);
                return;
            }
            var diff = diff(Files.exists(file) ? Files.readAllLines(file) : List.of(), lines);
            if (!diff.isEmpty()) {
                fail(
                        "%s differs (- as it was, + as it is; if this is meant: mvn test -D%s=true):%n%s",
                        file, updatedBy, diff);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String diff(List<String> was, List<String> is) {
        return DiffUtils.diff(was, is).getDeltas().stream()
                .map(delta -> "@ line " + (delta.getOriginal().getPosition() + 1) + "\n"
                        + marked("- ", delta.getOriginal().getLines())
                        + marked("+ ", delta.getRevised().getLines()))
                .collect(Collectors.joining());
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line + "\n").collect(Collectors.joining());
    }
}
