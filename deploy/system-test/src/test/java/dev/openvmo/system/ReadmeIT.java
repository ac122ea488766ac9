package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.local.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to type does what it says, typed once and typed again. */
@ExtendWith(RunningSuite.class)
class ReadmeIT {
    private static final Path README = Path.of("../../README.md");

    private final Suite suite = RunningSuite.suite();

    @TempDir
    Path home;

    @Test
    void everyExampleRunsAsPrintedAndAgain() throws Exception {
        var organisation = Organisation.create(RunningSuite.admin(), "Readme");
        organisation.objective(organisation.theme(organisation.strategy(), "Theme", 1), "Objective", 1);
        Files.createDirectories(home.resolve(".openvmo"));
        Files.writeString(home.resolve(".openvmo/admin.key"), suite.adminKey());
        var examples = examples();
        assertThat(examples).hasSizeGreaterThan(2);

        var script = String.join("\n", examples)
                .replace("http://localhost:8080", suite.gatewayUrl())
                .replace("localhost:8080", suite.gatewayUrl());

        assertThat(run(script)).as("once").doesNotContain("/problems/").contains("202");
        assertThat(run(script)).as("again").doesNotContain("/problems/m", "/problems/v", "/problems/u");
    }

    /** The indented blocks that speak to the suite, as somebody copies them. */
    private static List<String> examples() throws IOException {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        for (var line : Files.readAllLines(README)) {
            if (line.startsWith("    ")) {
                block.append(line.substring(4)).append('\n');
            } else if (!block.isEmpty()) {
                if (block.indexOf("curl ") >= 0) {
                    blocks.add(block.toString());
                }
                block.setLength(0);
            }
        }
        return blocks;
    }

    private String run(String script) throws IOException, InterruptedException {
        var output = home.resolve("output");
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
