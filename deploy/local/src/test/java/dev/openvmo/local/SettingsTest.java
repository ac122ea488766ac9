package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operations.md names every setting there is, and none that there is not. */
class SettingsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ONE = Pattern.compile("@ConfigProperty\\(name = \"(openvmo\\.[a-z.-]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("(?m)^    (    )?([\\w.<>, ]+) (\\w+)\\(\\);");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(OPENVMO_[A-Z_]+\\*?)` \\|");

    @Test
    void everySettingIsDocumentedAndEveryDocumentedOneExists() throws IOException {
        var settings = settings();
        assertThat(settings)
                .contains("OPENVMO_CORS_ORIGINS", "OPENVMO_STATEMENT_TIMEOUT_BULK", "OPENVMO_DEADLINE_BULK");

        var documented = new TreeSet<>(all(DOCUMENTED, Files.readString(ROOT.resolve("docs/operations.md"))).stream()
                .map(found -> found.group(1))
                .toList());

        assertThat(documented).containsExactlyInAnyOrderElementsOf(settings);
    }

    private static Set<String> settings() throws IOException {
        var settings = new TreeSet<String>();
        for (var source : sources()) {
            all(ONE, source).forEach(found -> settings.add(variable(found.group(1))));
            all(MAPPING, source).forEach(found -> settings.addAll(members(found.group(1), source)));
        }
        return settings;
    }

    /** Of a mapping's interface, and of the one within it that a member of it has as its type. */
    private static List<String> members(String prefix, String source) {
        var within = "";
        var names = new ArrayList<String>();
        for (var member : all(MEMBER, source)) {
            var name = member.group(3).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (member.group(1) != null) {
                names.add(variable(prefix + "." + within + "." + name));
            } else if (source.contains("    interface " + member.group(2) + " {")) {
                within = name;
            } else {
                names.add(variable(prefix + "." + name) + (member.group(2).startsWith("Map<") ? "_*" : ""));
            }
        }
        return names;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var module :
                List.of("service-kit", "gateway", "portfolio-service", "alignment-service", "metrics-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
