package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.metrics.dora.Deliveries.Deployment;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Apache DevLake's own test tables (dora/e2e, commit 420e494): its figures where they are right, the right ones where they are not. */
@QuarkusTest
class DevLakeTest {
    private static final String TABLES = "devlake/dora/e2e/";

    @Inject
    Neighbours neighbours;

    @Inject
    Deliveries deliveries;

    /** Two of five deployments have incidents: 0.4, not the six incidents over five that are counted elsewhere. */
    @Test
    void changeFailRateAndIncidentsAreAsExpected() {
        var portfolio = neighbours.portfolio();
        var service = deliveries.service(portfolio, "project1");
        var pipelines = new HashMap<String, Deployment>();
        for (var row : SharedData.rows(TABLES
                + "connect_incident_to_deployment/prev_success_deployment_commit/cicd_deployment_commits_after.csv")) {
            if (row.get("result").equals("SUCCESS") && !row.get("cicd_scope_id").equals("cicd3")) {
                // a pipeline reaches users with the first repository that it deploys
                pipelines.merge(
                        row.get("cicd_deployment_id"),
                        Deployment.of(service, "SUCCESS", time(row.get("finished_date")))
                                .in(row.get("environment")),
                        (one, other) -> one.finishedAt().isBefore(other.finishedAt()) ? one : other);
            }
        }
        deliveries.deployed(List.copyOf(pipelines.values()));
        var incidents = new HashMap<UUID, String>();
        for (var row : SharedData.rows(TABLES + "connect_incident_to_deployment/raw_tables/incidents.csv")) {
            if (!row.get("scope_id").equals("repo3")) {
                incidents.put(
                        deliveries.broke(service, time(row.get("created_date")), time(row.get("updated_date")), null),
                        row.get("id"));
            }
        }

        var metrics = get("", service);
        var seen = new HashMap<String, String>();
        for (var deployment : get("/deployments", service).get("items")) {
            for (var incident : deployment.get("incidents")) {
                seen.put(
                        incidents.get(UUID.fromString(incident.get("id").asText())),
                        name(pipelines, deployment.get("id").asText()));
                assertThat(incident.get("guessed").asBoolean()).isTrue();
            }
        }

        assertThat(metrics.get("deploymentFrequency").get("count").asInt()).isEqualTo(5);
        assertThat(metrics.get("changeFailRate").get("value").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(metrics.get("guessed").asInt()).isEqualTo(6);
        var expected = new HashMap<String, String>();
        expected()
                .get("incident_linking")
                .get("expected")
                .properties()
                .forEach(each -> expected.put(each.getKey(), each.getValue().asText()));
        assertThat(seen).isEqualTo(expected);
    }

    /**
     * Minutes from the first commit or, if that was earlier, the pull request to the deployment, rounded up as there. Of pr0, which
     * the first deployment brought, they know no deployment, and of pr3, merged after it was deployed, they count to the merge.
     */
    @Test
    void leadTimesAreAsExpected() {
        var portfolio = neighbours.portfolio();
        var services = new HashMap<String, UUID>();
        var deployments = new HashMap<String, UUID>();
        var commits = new HashMap<String, UUID>();
        for (var row : SharedData.rows(TABLES + "change_lead_time/cicd_deployment_commits.csv")) {
            var service = services.computeIfAbsent(
                    row.get("repo_url"), name -> deliveries.service(portfolio, "leadtime-" + name));
            var id = deliveries.deployed(Deployment.of(service, row.get("result"), time(row.get("finished_date")))
                    .in(row.get("environment")));
            deployments.put(row.get("id"), id);
            commits.put(row.get("commit_sha"), id);
        }
        for (var row : SharedData.rows(TABLES + "change_lead_time/commits_diffs.csv")) {
            deliveries.holds(
                    commits.get(row.get("new_commit_sha")),
                    "pr" + row.get("commit_sha").replaceAll("\\D", ""),
                    null);
        }
        var created = new HashMap<String, Instant>();
        for (var row : SharedData.rows(TABLES + "change_lead_time/pull_requests.csv")) {
            created.put(row.get("id"), Instant.parse(time(row.get("created_date"))));
        }
        for (var row : SharedData.rows(TABLES + "change_lead_time/pull_request_commits.csv")) {
            created.merge(
                    row.get("pull_request_id"),
                    Instant.parse(time(row.get("commit_authored_date"))),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        created.forEach((change, at) -> deliveries.changed(portfolio, null, change, at));

        var seen = new HashMap<String, String>();
        for (var service : services.values()) {
            for (var deployment : get("/deployments", service).get("items")) {
                for (var change : deployment.get("changes")) {
                    seen.put(
                            change.get("change").asText(),
                            "%s %d"
                                    .formatted(
                                            key(
                                                    deployments,
                                                    deployment.get("id").asText()),
                                            (long) Math.ceil(change.get("hours").asDouble() * 60)));
                }
            }
        }

        var rows = expected().get("change_lead_time").get("rows");
        for (var row : rows) {
            if (List.of("pr1", "pr2").contains(row.get("id").asText())) {
                assertThat(seen.get(row.get("id").asText()))
                        .isEqualTo("%s %d"
                                .formatted(
                                        row.get("deployment_commit_id").asText(),
                                        row.get("pr_cycle_time").asLong()));
            }
        }
        assertThat(seen).hasSize(4).containsEntry("pr3", "6 8799").containsEntry("pr0", "1 655322");
    }

    private static JsonNode expected() {
        return Json.of(SharedData.text("devlake/expected.json")).get("devlake");
    }

    private static JsonNode get(String path, UUID service) {
        return Json.of(As.admin()
                .get("/v1/delivery-metrics" + path + "?serviceId=" + service + "&from=2022-01-01&to=2024-01-01")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String name(Map<String, Deployment> pipelines, String id) {
        return pipelines.entrySet().stream()
                .filter(each -> each.getValue().id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String key(Map<String, UUID> ids, String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Their ways to write a time, of which none names a zone but UTC. */
    private static String time(String text) {
        var parts = text.replace(".000+00:00", "").split("[-T: ]");
        return "%s-%02d-%02dT%02d:%s:%sZ"
                .formatted(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]),
                        parts[4],
                        parts[5]);
    }
}
