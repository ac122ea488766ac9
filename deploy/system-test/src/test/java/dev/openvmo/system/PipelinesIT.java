package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.Suite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What docs/pipelines.md offers for copying reports a deployment, run with each tool's own variables and a pipeline's key. */
@ExtendWith(RunningSuite.class)
class PipelinesIT {
    private static final Path PAGE = Path.of("../../docs/pipelines.md");
    private static final Path ARGO = Path.of("../argocd/notifications.yaml");
    private static final String COMMIT = "9eea02345ce32b2a4a181aa284d7e57bc2997be9";

    private final Suite suite = RunningSuite.suite();
    private final Api admin = RunningSuite.admin();
    private final Organisation organisation = known(Organisation.create(admin, "Pipelines"));
    private final Api pipeline =
            admin.holding(List.of(Map.of("role", "pipeline", "portfolioId", organisation.portfolioId())));
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path home;

    /** Waits until metrics-service has heard of the portfolio, as it has long before a pipeline's first report. */
    private Organisation known(Organisation made) {
        admin.post("/v1/delivery-services", Map.of("portfolioId", made.portfolioId(), "name", "another"))
                .expect(201);
        return made;
    }

    @Test
    void theStepForGithubActionsReportsTheDeployment() throws Exception {
        var variables = Map.of(
                "GITHUB_REPOSITORY", "acme/" + run,
                "GITHUB_RUN_ID", "1658821493",
                "GITHUB_RUN_ATTEMPT", "2",
                "GITHUB_JOB", "deploy",
                "GITHUB_REF_NAME", "v1.4.2",
                "GITHUB_SHA", COMMIT,
                "JOB_STATUS", "success");

        run(block("## GitHub Actions", "run: |"), variables);

        reported("github-actions", "acme/%s/1658821493/2/deploy".formatted(run), "v1.4.2", "SUCCESS");
    }

    @Test
    void theStepForGitlabReportsTheDeployment() throws Exception {
        var variables = Map.of(
                "CI_PROJECT_PATH", "acme/" + run,
                "CI_PIPELINE_ID", "31",
                "CI_JOB_ID", "380",
                "CI_JOB_STATUS", "failed",
                "CI_JOB_STARTED_AT", "2026-11-01T10:00:00Z",
                "CI_COMMIT_REF_NAME", "main",
                "CI_COMMIT_TIMESTAMP", "2026-11-01T09:00:00+01:00",
                "CI_COMMIT_SHA", COMMIT);

        run(block("## GitLab CI", "- |"), variables);

        var deployment = reported("gitlab-ci", "acme/%s/31/380".formatted(run), "main", "FAILURE");
        assertThat(deployment.at("/changes/0/createdAt").asText()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(deployment.get("startedAt").asText()).isEqualTo("2026-11-01T10:00:00Z");
    }

    @Test
    void theStepForJenkinsReportsTheDeployment() throws Exception {
        var tag = "jenkins-acme-" + run + "-17";

        run(
                between("## Jenkins", "sh '''", "'''"),
                Map.of("BUILD_TAG", tag, "GIT_COMMIT", COMMIT, "RESULT", "SUCCESS"));

        reported("jenkins", tag, tag, "SUCCESS");
    }

    @Test
    void aRunThatWasCalledOffReportsNothing() throws Exception {
        run(block("## GitHub Actions", "run: |"), Map.of("JOB_STATUS", "cancelled"));
        run(block("## GitLab CI", "- |"), Map.of("CI_JOB_STATUS", "canceled"));
        run(between("## Jenkins", "sh '''", "'''"), Map.of("RESULT", "ABORTED"));

        assertThat(admin.get("/v1/deployments?filter=portfolioId==" + organisation.portfolioId())
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void argoCdsTemplateReportsTheSync() throws Exception {
        var template = indented(Files.readAllLines(ARGO), "body: |");
        var body = template.replace("{{.app.metadata.name}}", "checkout")
                .replace("{{.app.spec.destination.namespace}}", "production")
                .replace("{{.app.status.sync.revision}}", COMMIT)
                .replace("{{.app.status.operationState.startedAt}}", "2026-11-01T10:00:00Z")
                .replace("{{.app.status.operationState.finishedAt}}", "2026-11-01T10:01:00Z")
                .replaceAll(
                        "\\{\\{if eq .app.status.operationState.phase \"Succeeded\"}}(.*)\\{\\{else}}.*\\{\\{end}}",
                        "$1")
                .replace("\"checkout/2026", "\"" + run + "/2026");
        assertThat(body).doesNotContain("{{");

        pipeline.attempt("POST", "/v1/deployments", body, request -> request).expect(201);

        reported("argocd", run + "/2026-11-01T10:00:00Z", COMMIT, "SUCCESS");
    }

    @Test
    void aSignedDeliveryBecomesADeploymentAndAChangedOneNothing() throws Exception {
        var source = admin.post(
                        "/v1/intake-sources",
                        Map.of("portfolioId", organisation.portfolioId(), "name", "GitHub", "kind", "GITHUB"))
                .expect(201)
                .json();
        var secret = admin.post("/v1/intake-sources/" + source.get("id").asText() + "/secrets", Map.of())
                .expect(200)
                .json()
                .get("secret")
                .asText();
        var body =
                """
                {"action":"created","deployment_status":{"state":"success","environment":"production","created_at":"%s"},
                "deployment":{"id":7,"sha":"%s","ref":"v1","created_at":"2026-11-01T10:00:00Z"},
                "repository":{"full_name":"acme/%s","default_branch":"main","html_url":"https://github.com/acme/shop"}}"""
                        .formatted(Instant.parse("2026-11-01T10:05:00Z"), COMMIT, run);
        var nobody = new Api(suite.gatewayUrl(), "none");
        var path = source.get("deliverTo").asText();

        assertThat(deliver(nobody, path, body.replace("success", "failure"), signature(secret, body))
                        .status())
                .isEqualTo(401);
        var receipt = deliver(nobody, path, body, signature(secret, body))
                .expect(202)
                .json()
                .get("receipt")
                .asText();

        await().atMost(Patience.LIMIT)
                .until(() -> admin.get(receipt).json().get("state").asText().equals("PROCESSED"));
        var deployment = admin.get(admin.get(receipt).json().at("/facts/0/fact").asText())
                .expect(200)
                .json();
        assertThat(deployment.get("outcome").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.get("service").asText()).isEqualTo(run);
    }

    private static Api.Reply deliver(Api api, String path, String body, String signature) throws IOException {
        return api.attempt("POST", path, body, request -> request.header("X-GitHub-Event", "deployment_status")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", signature));
    }

    private static String signature(String secret, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode reported(String source, String externalId, String version, String outcome) {
        var filter = "source==%s;externalId==\"%s\"".formatted(source, externalId);
        var items = admin.get("/v1/deployments?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("items");
        assertThat(items).as(filter).hasSize(1);
        var deployment = items.get(0);
        assertThat(deployment.get("portfolioId").asText()).isEqualTo(organisation.portfolioId());
        assertThat(deployment.get("service").asText()).isEqualTo("checkout");
        assertThat(deployment.get("environment").asText()).isEqualTo("production");
        assertThat(deployment.get("version").asText()).isEqualTo(version);
        assertThat(deployment.get("outcome").asText()).isEqualTo(outcome);
        assertThat(deployment.at("/changes/0/id").asText()).isEqualTo(COMMIT);
        assertThat(Instant.parse(deployment.get("finishedAt").asText())).isAfter("2026-01-01T00:00:00Z");
        return deployment;
    }

    private static List<String> section(String heading) throws IOException {
        var lines = Files.readAllLines(PAGE);
        var from = lines.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        return lines.subList(from + 1, lines.size());
    }

    /** The block scalar of YAML after this line. */
    private static String block(String heading, String before) throws IOException {
        return indented(section(heading), before);
    }

    private static String indented(List<String> lines, String before) {
        var from = lines.stream().map(String::strip).toList().indexOf(before) + 1;
        assertThat(from).as(before).isPositive();
        var indent = lines.get(from).length() - lines.get(from).stripLeading().length();
        return lines.stream()
                .skip(from)
                .takeWhile(line -> line.isBlank() || line.startsWith(" ".repeat(indent)))
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String between(String heading, String first, String last) throws IOException {
        var text = String.join("\n", section(heading));
        var from = text.indexOf(first) + first.length();
        return text.substring(from, text.indexOf(last, from));
    }

    /** As the tools do: a shell of its own, with what the page says has to be set besides. */
    private void run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        var output = home.resolve("output");
        var shell = new ProcessBuilder("sh", "-eu", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        shell.environment().put("OPENVMO_URL", suite.gatewayUrl());
        shell.environment().put("OPENVMO_KEY", pipeline.key());
        var process = shell.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
