package dev.openvmo.metrics.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Voices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A strategy that was announced to the works council and to a stakeholder. */
@QuarkusTest
class AnnouncementTest {
    private static final String COUNCIL = "{\"name\":\"Works council\"}";

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID stakeholder;
    private String announcement;

    @BeforeEach
    void announced() {
        portfolio = neighbours.portfolio();
        stakeholder = neighbours.stakeholder(portfolio, "Ada Field");
        announcement = Measuring.create(
                "/v1/strategy-announcements",
                Voices.announcementBody(
                        neighbours.strategy(portfolio, "ACTIVE"),
                        ",{\"stakeholderId\":\"%s\"}]".formatted(stakeholder)));
    }

    @Test
    void saysWhoKnowsAndWhomToRemind() {
        acknowledge("{\"stakeholderId\":\"%s\"}".formatted(stakeholder), 200)
                .body("share.value", equalTo(0.5f))
                .body("acknowledged.name", contains("Ada Field"))
                .body("acknowledged[0].recordedBy", notNullValue())
                .body("outstanding.name", contains("Works council"));

        acknowledge("{\"stakeholderId\":\"%s\"}".formatted(stakeholder), 200).body("share.value", equalTo(0.5f));
        acknowledge("{\"name\":\"Nobody\"}", 422).body("errors[0].pointer", equalTo("/name"));
        As.admin()
                .get("/v1/strategy-announcements/" + announcement)
                .then()
                .body("named", equalTo(2))
                .body("acknowledged", equalTo(1))
                .body("version", equalTo(2));
    }

    @Test
    void whoHasAcknowledgedItStaysAmongTheRecipients() {
        acknowledge(COUNCIL, 200);

        patch("{\"recipients\":[{\"stakeholderId\":\"%s\"}]}".formatted(stakeholder))
                .statusCode(409)
                .body("type", equalTo("/problems/recipient-acknowledged"));
        patch("{\"recipients\":[{\"name\":\"Works council\"},{\"name\":\"Grace Moor\"}]}")
                .statusCode(200)
                .body("named", equalTo(2));
    }

    @Test
    void aLinkIsGoodForOneAcknowledgement() {
        var path = link("").extract().<String>path("path");

        As.nobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Works council"))
                .body("acknowledged", equalTo(false));
        As.nobody()
                .post(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("acknowledged", equalTo(true));
        As.nobody().post(path).then().statusCode(410).body("type", equalTo("/problems/link-used"));
        As.nobody().get(path).then().statusCode(410).body("type", equalTo("/problems/link-used"));
        As.admin()
                .get("/v1/strategy-announcements/" + announcement + "/acknowledgements")
                .then()
                .body("acknowledged.name", contains("Works council"))
                .body("acknowledged[0].recordedBy", nullValue());
    }

    @Test
    void aLinkThatWasReplacedGuessedOrForgottenOpensNothing() {
        var first = link("").extract().<String>path("path");
        var second = link("").extract().<String>path("path");

        As.nobody().post(first).then().statusCode(404).body("type", equalTo("/problems/link-unknown"));
        As.nobody()
                .post(AnnouncementLinkResource.PATH + "/" + Link.mint())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/link-unknown"));
        patch("{\"recipients\":[{\"name\":\"Grace Moor\"}]}").statusCode(200);
        As.nobody().post(second).then().statusCode(404).body("type", equalTo("/problems/link-unknown"));
        As.admin()
                .get("/v1/strategy-announcements/" + announcement + "/acknowledgements")
                .then()
                .body("acknowledged", empty());
    }

    @Test
    void ofFiftyWhoUseALinkAtOnceOneCounts() {
        var path = link("").extract().<String>path("path");

        var statuses = AtOnce.fifty(() -> As.nobody().post(path));

        assertThat(statuses).containsOnly(200, 410).containsOnlyOnce(200);
        As.admin().get("/v1/strategy-announcements/" + announcement).then().body("acknowledged", equalTo(1));
    }

    @Test
    void aLinkPastItsEndCountsNothing() {
        var path = link("").extract().<String>path("path");
        work.asService(
                () -> sql.query("update announcement_link set expires_at = instant() where announcement_id = :id")
                        .with("id", UUID.fromString(announcement))
                        .update());

        As.nobody().get(path).then().statusCode(410).body("type", equalTo("/problems/link-expired"));
        As.nobody().post(path).then().statusCode(410).body("type", equalTo("/problems/link-expired"));
        As.admin().get("/v1/strategy-announcements/" + announcement).then().body("acknowledged", equalTo(0));
    }

    @Test
    void aLinkLivesForAWhile() {
        link(",\"expiresAt\":\"%s\"".formatted(Instant.now().minusSeconds(1)), 422)
                .body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void onlyAStrategyInForceIsAnnounced() {
        As.admin()
                .contentType("application/json")
                .body(Voices.announcementBody(neighbours.strategy(portfolio, "DRAFT"), "]"))
                .post("/v1/strategy-announcements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/strategy-not-in-force"));
    }

    private ValidatableResponse acknowledge(String who, int status) {
        return As.role("contributor", portfolio)
                .contentType("application/json")
                .body(who)
                .post("/v1/strategy-announcements/" + announcement + "/acknowledgements")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse patch(String change) {
        return As.admin()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(change)
                .patch("/v1/strategy-announcements/" + announcement)
                .then();
    }

    private ValidatableResponse link(String more) {
        return link(more, 200);
    }

    private ValidatableResponse link(String more, int status) {
        return As.role("strategist", portfolio)
                .contentType("application/json")
                .body("{\"name\":\"Works council\"%s}".formatted(more))
                .post("/v1/strategy-announcements/" + announcement + "/links")
                .then()
                .statusCode(status);
    }
}
