package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lints the published documents and calls the suite with clients generated from them, where Node is at hand. */
@ExtendWith(RunningSuite.class)
class ContractIT {
    private static final Path CONTRACT = Path.of("contract").toAbsolutePath();
    private static final Path GENERATOR = Path.of("target/client-generator").toAbsolutePath();

    private final Api api = RunningSuite.admin();

    @Test
    void theContractIsClean() throws Exception {
        var target = Files.createDirectories(CONTRACT.resolve("target"));
        Files.writeString(
                target.resolve("openapi.json"),
                api.get("/openapi.json").expect(200).body());
        Files.writeString(
                target.resolve("asyncapi.json"),
                api.get("/asyncapi.json").expect(200).body());
        needNode();
        assertThat(run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"))
                .isZero();
        var portfolio = Organisation.create(api, "Clients").portfolioId();
        var home = System.getProperty("java.home");
        assertThat(run("node", "check.mjs", api.base(), api.key(), portfolio, home, GENERATOR.toString()))
                .as("see the report above")
                .isZero();
    }

    private static void needNode() throws Exception {
        var present = false;
        try {
            present = run("node", "-e", "process.exit(process.versions.node.split('.')[0] >= 20 ? 0 : 1)") == 0;
        } catch (IOException absent) {
            // Told below, in one place for both cases.
        }
        if (!present) {
            var message =
                    "OpenAPI lint, AsyncAPI validation and generated clients were NOT checked: no Node 20 or newer";
            System.out.println(message);
            assertThat(System.getProperty("contract.checks")).as(message).isNotEqualTo("required");
            abort(message);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(CONTRACT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(System.out);
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
