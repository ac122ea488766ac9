package dev.openvmo.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Tokens.Held;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantsTest {
    private final UUID mine = UUID.randomUUID();
    private final UUID belowMine = UUID.randomUUID();
    private final UUID farBelowMine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @BeforeEach
    void givenATreeOfPortfolios() {
        work.asService(() -> sql.query(
                        "insert into portfolio_tree (id, parent_id) values (:mine, null), (:belowMine, :mine), (:farBelowMine, :belowMine), (:theirs, null)")
                .with("mine", mine)
                .with("belowMine", belowMine)
                .with("farBelowMine", farBelowMine)
                .with("theirs", theirs)
                .update());
    }

    @Test
    void whatIsNotMineIsNotThere() {
        var place = NoteCalls.create(theirs, "secret");
        NoteCalls.create(mine, "open");

        var list = As.role(Roles.VIEWER, mine).get("/v1/notes");

        list.then().body("items.title", equalTo(List.of("open"))).body("count", equalTo(1));
        As.role(Roles.VIEWER, mine).get(place).then().statusCode(404);
        NoteCalls.put(As.role(Roles.PORTFOLIO_MANAGER, mine), place, theirs, "taken")
                .then()
                .statusCode(404);
        As.role(Roles.PORTFOLIO_MANAGER, mine).delete(place).then().statusCode(404);
    }

    @Test
    void aGrantReachesTheWholeSubtree() {
        var place = NoteCalls.create(farBelowMine, "deep");

        var seen = As.role(Roles.VIEWER, mine).get(place);

        seen.then().statusCode(200);
        NoteCalls.post(As.role(Roles.PORTFOLIO_MANAGER, mine), farBelowMine, "written")
                .then()
                .statusCode(201);
        As.role(Roles.VIEWER, belowMine)
                .get(NoteCalls.create(mine, "above"))
                .then()
                .statusCode(404);
    }

    @Test
    void aViewerHereWhoManagesElsewhereMayNotWriteHere() {
        var place = NoteCalls.create(theirs, "to be read");
        var caller = new Held[] {new Held(Roles.VIEWER, theirs), new Held(Roles.PORTFOLIO_MANAGER, mine)};

        var put = NoteCalls.put(As.holding(caller), place, theirs, "written");

        put.then().statusCode(403).contentType("application/problem+json");
        As.holding(caller).delete(place).then().statusCode(403);
        NoteCalls.post(As.holding(caller), theirs, "new").then().statusCode(403);
        NoteCalls.post(As.holding(caller), mine, "new").then().statusCode(201);
    }

    @Test
    void aNoteCannotBeMovedToWhereTheCallerMayNotWrite() {
        var place = NoteCalls.create(mine, "stays");
        var caller = new Held[] {new Held(Roles.VIEWER, theirs), new Held(Roles.PORTFOLIO_MANAGER, mine)};

        var moved = NoteCalls.put(As.holding(caller), place, theirs, "stays");

        moved.then().statusCode(403);
    }

    @Test
    void whoHasNoGrantThatAllowsItIsRefusedAtTheDoor() {
        var post = NoteCalls.post(As.role(Roles.VIEWER, mine), mine, "no");

        post.then().statusCode(403).contentType("application/problem+json");
        As.role(Roles.PIPELINE, mine).get("/v1/notes").then().statusCode(403);
    }

    @Test
    void whoIsGrantedEverywhereSeesAll() {
        NoteCalls.create(mine, "a of all");
        NoteCalls.create(theirs, "b of all");

        var list = As.role(Roles.VIEWER).get("/v1/notes");

        list.then().body("items.title", hasItem("a of all")).body("items.title", hasItem("b of all"));
    }

    @Test
    void asOfShowsNoMoreThanNow() {
        NoteCalls.create(theirs, "theirs long ago");
        var moment = work.asService(
                        () -> sql.query("select clock_timestamp()::text as now").one(row -> row.text("now")))
                .replace(' ', 'T')
                .replace("+00", "Z");

        var list = As.role(Roles.VIEWER, mine).queryParam("asOf", moment).get("/v1/notes");

        list.then().statusCode(200).body("items.title", not(hasItem("theirs long ago")));
    }

    @Test
    void aSessionWithoutSettingsSeesAndChangesNothing() throws SQLException {
        NoteCalls.create(mine, "behind the curtain");

        try (var connection = Backing.runtime();
                var statement = connection.createStatement()) {
            try (var count = statement.executeQuery("select count(*) from note")) {
                count.next();
                assertThat(count.getLong(1)).isZero();
            }
            assertThat(statement.executeUpdate("update note set updated_at = instant()"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from note")).isZero();
        }
    }
}
