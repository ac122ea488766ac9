package dev.openvmo.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {
    private final UUID portfolio = UUID.randomUUID();

    @Inject
    Retention retention;

    @Inject
    FormerStates past;

    @Inject
    MeterRegistry meters;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @AfterEach
    void everyMomentCanBeReadAgain() throws SQLException {
        asSuperuser("update past_horizon set moment = '-infinity', moved_at = '-infinity'");
    }

    @Test
    void whatEndedBeforeTheHorizonGoesAndWhatEndedAfterCanStillBeRead() throws SQLException {
        var place = NoteCalls.create(portfolio, "is");
        formerly("was long ago", 1, 2000, 1200);
        formerly("was lately", 1, 1200, 90);
        var counted = counter();

        aRoundLater();

        assertThat(former()).containsExactly("was lately");
        assertThat(counter()).isEqualTo(counted + 1);
        at(1000, place).then().statusCode(200).body("title", equalTo("was lately"));
        As.admin().get(place).then().statusCode(200).body("title", equalTo("is"));
        at(1101, place)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].pointer", equalTo("/asOf"))
                .body("errors[0].code", equalTo("out-of-range"));
        at(1099, place).then().statusCode(200);
    }

    @Test
    void whoWasLetInBeforeTheHorizonMovedMissesNothing() throws SQLException {
        NoteCalls.create(portfolio, "is");
        formerly("was long ago", 1, 2000, 1200);

        retention.forget();
        retention.forget();

        assertThat(former()).containsExactly("was long ago");
    }

    @Test
    void muchGoesInManySmallSteps() throws SQLException {
        NoteCalls.create(portfolio, "is");
        formerly("was", 11_000, 2000, 1500);

        aRoundLater();

        assertThat(former()).isEmpty();
    }

    @Test
    void whatFailsHoldsUpNothingElse() throws SQLException {
        NoteCalls.create(portfolio, "is");
        formerly("was long ago", 1, 2000, 1200);
        retention.forget();
        asSuperuser("update past_horizon set moved_at = '-infinity'");

        new Retention(List.of(new Broken(), past), work, meters).forget();

        assertThat(former()).isEmpty();
    }

    private static final class Broken implements Forgetting {
        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public int some() {
            throw new IllegalStateException("the table is locked");
        }
    }

    @Test
    void noServiceCanForgetWhatIsYoungerThanThirtyDays() {
        work.asService(() -> sql.query("select move_horizon(0)").list(row -> null));

        assertThat(work.<Instant>asService(
                        () -> sql.query("select moment from past_horizon").one(row -> row.instant("moment"))))
                .isBefore(Instant.now().minus(30, ChronoUnit.DAYS));
        assertThatThrownBy(() -> work.asService(() ->
                        sql.query("update past_horizon set moment = now()").update()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Retention.require("OPENVMO_RETENTION_PAST", Duration.ofDays(29)))
                .hasMessageContaining("OPENVMO_RETENTION_PAST");
    }

    /** The horizon moves, nobody reads any more who was let in before, and rows go. */
    private void aRoundLater() throws SQLException {
        retention.forget();
        asSuperuser("update past_horizon set moved_at = moved_at - interval '6 minutes'");
        retention.forget();
    }

    private void formerly(String title, int times, int fromDays, int toDays) throws SQLException {
        asSuperuser(
                """
                insert into note_history (id, portfolio_id, title, score, created_at, updated_at, version, valid_to)
                select id, portfolio_id, '%s', 0, now() - interval '2000 days', now() - interval '%d days', 1,
                    now() - interval '%d days'
                from note, generate_series(1, %d) where portfolio_id = '%s'
                """
                        .formatted(title, fromDays, toDays, times, portfolio));
    }

    private List<String> former() {
        return work.asService(() -> sql.query("select title from note_history where portfolio_id = :portfolio")
                .with("portfolio", portfolio)
                .list(row -> row.text("title")));
    }

    private double counter() {
        return meters.counter("openvmo.retention.forgotten", "kind", "past").count();
    }

    private static Response at(int daysAgo, String place) {
        return As.admin()
                .queryParam(
                        "asOf", Instant.now().minus(daysAgo, ChronoUnit.DAYS).toString())
                .get(place);
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (var connection = Backing.superuser();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
