package dev.openvmo.kit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past belongs to whoever may read where it was then: of what moved, and of what was in a portfolio that moved. */
@QuarkusTest
class PastOfWhatMovedTest {
    private final UUID former = UUID.randomUUID();
    private final UUID later = UUID.randomUUID();
    private final UUID moving = UUID.randomUUID();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @BeforeEach
    void givenAPortfolioBelowItsFormerParent() {
        work.asService(() -> sql.query(
                        "insert into portfolio_tree (id, parent_id) values (:former, null), (:later, null), (:moving, :former)")
                .with("former", former)
                .with("later", later)
                .with("moving", moving)
                .update());
    }

    @Test
    void ofAPortfolioThatMovedEachParentHasItsOwnTime() {
        var place = NoteCalls.create(moving, "in a portfolio that moves");
        var before = now();
        work.asService(() -> sql.query(
                        "update portfolio_tree set parent_id = :later, updated_at = instant() where id = :moving")
                .with("later", later)
                .with("moving", moving)
                .update());
        var after = now();

        assertThat(status(former, place, before)).isEqualTo(200);
        assertThat(status(former, place, after)).isEqualTo(404);
        assertThat(status(later, place, before)).isEqualTo(404);
        assertThat(status(later, place, after)).isEqualTo(200);
        assertThat(status(moving, place, before)).isEqualTo(200);
        assertThat(status(moving, place, after)).isEqualTo(200);
        assertThat(counted(later, before)).isZero();
        assertThat(counted(former, before)).isOne();
    }

    @Test
    void ofAPortfolioThatIsGoneThePastIsItsParents() {
        var place = NoteCalls.create(moving, "in a portfolio that ends");
        var before = now();
        As.admin().delete(place).then().statusCode(204);
        work.asService(() -> sql.query("delete from portfolio_tree where id = :moving")
                .with("moving", moving)
                .update());

        assertThat(status(former, place, before)).isEqualTo(200);
        assertThat(status(later, place, before)).isEqualTo(404);
    }

    @Test
    void ofWhatMovedItselfEachPortfolioHasItsOwnTime() {
        var place = NoteCalls.create(former, "moves itself");
        var before = now();
        NoteCalls.put(As.admin(), place, later, "moved").then().statusCode(200);

        assertThat(status(former, place, before)).isEqualTo(200);
        assertThat(status(former, place, now())).isEqualTo(404);
        assertThat(status(later, place, before)).isEqualTo(404);
        assertThat(status(later, place, now())).isEqualTo(200);
    }

    private static int status(UUID reader, String place, Instant moment) {
        return As.role(Roles.VIEWER, reader)
                .queryParam("asOf", moment.toString())
                .get(place)
                .statusCode();
    }

    private static int counted(UUID reader, Instant moment) {
        return As.role(Roles.VIEWER, reader)
                .queryParam("asOf", moment.toString())
                .get("/v1/notes")
                .path("count");
    }

    private Instant now() {
        return work.asService(() -> sql.query("select clock_timestamp()").one(row -> row.instant("clock_timestamp")));
    }
}
