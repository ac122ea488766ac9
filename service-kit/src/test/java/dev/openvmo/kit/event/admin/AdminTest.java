package dev.openvmo.kit.event.admin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.openvmo.kit.event.Things;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.operation.Progress;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operator's requests, through HTTP. */
@QuarkusTest
class AdminTest {

    // what the operation's worker does, whenever that gets to it
    private static final Progress UNWATCHED = new Progress() {
        @Override
        public void at(double fraction, String phase) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @Inject
    Republish republish;

    @Inject
    Things things;

    @ConfigProperty(name = "quarkus.application.name")
    String application;

    @AfterEach
    void leaveNoTrace() {
        things.bearsPoison(false);
        things.lowerEpoch();
    }

    @Test
    void onlyTheAdministratorOfAllMayEnterAndOnlyHere() {
        As.nobody().post(path("republish")).then().statusCode(401);
        As.role(Roles.PORTFOLIO_MANAGER).post(path("republish")).then().statusCode(403);
        As.role(Roles.ADMIN, Ids.next()).post(path("republish")).then().statusCode(403);
        As.admin().post("/v1/admin/elsewhere/republish").then().statusCode(404);
    }

    @Test
    void everythingIsAnnouncedAgainAboveAllEarlierVersions() {
        var id = Ids.next();
        things.name(id, "kept");
        await().atMost(Patience.LIMIT).until(() -> "kept 1 v1".equals(things.seen(id)));

        As.admin().post(path("republish?raiseEpoch=true")).then().statusCode(202);
        republish.run(Ids.next(), null, UNWATCHED);

        await().atMost(Patience.LIMIT).until(() -> things.version(id) > 1L << 32);
    }

    @Test
    void aDeletionIsAnnouncedAgainToo() {
        var id = Ids.next();
        things.name(id, "short");
        things.delete(id);
        await().atMost(Patience.LIMIT).until(() -> "gone".equals(things.seen(id)));
        things.forgetAllButTheFirst(id, "short");

        republish.run(Ids.next(), null, UNWATCHED);

        await().atMost(Patience.LIMIT).until(() -> "gone".equals(things.seen(id)));
    }

    @Test
    void aDeadLetterIsShownRefusedAgainAndAppliedOnceItsConsumerCanBearIt() {
        var id = Ids.next();
        things.name(id, Things.POISON);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get(path("dead-letters?limit=1000"))
                .then()
                .statusCode(200)
                .body("items.key", hasItem(id.toString())));
        String letter =
                As.admin().get(path("dead-letters?limit=1000")).path("items.find { it.key == '%s' }.id".formatted(id));

        As.admin()
                .post(path("dead-letters/" + letter + "/replay"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/replay-refused"));
        things.bearsPoison(true);
        As.admin().post(path("dead-letters/" + letter + "/replay")).then().statusCode(200);

        await().atMost(Patience.LIMIT).until(() -> "poison 1 v1".equals(things.seen(id)));
    }

    @Test
    void deadLettersArePagedBySealedCursors() {
        things.name(Ids.next(), Things.POISON);
        things.name(Ids.next(), Things.POISON);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get(path("dead-letters?limit=1"))
                .then()
                .statusCode(200)
                .body("nextCursor", notNullValue()));
        var first = As.admin().get(path("dead-letters?limit=1"));
        String id = first.path("items[0].id");

        As.admin()
                .get(path("dead-letters?limit=1&cursor=" + first.path("nextCursor")))
                .then()
                .statusCode(200)
                .body("items[0].id", greaterThan(id));
        As.admin().get(path("dead-letters?cursor=" + id)).then().statusCode(400);
    }

    private String path(String rest) {
        return "/v1/admin/" + application.replaceFirst("-service$", "") + "/" + rest;
    }
}
