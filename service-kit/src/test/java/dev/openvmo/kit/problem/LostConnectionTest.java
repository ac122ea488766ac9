package dev.openvmo.kit.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database cuts the connection of a write: before its end, or while it commits. */
@QuarkusTest
class LostConnectionTest {
    @BeforeEach
    void cutThoseOfTheseNames() throws SQLException {
        execute(
                """
                create function cut() returns trigger language plpgsql security definer as $$ begin
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(10);
                    return new;
                end $$;
                create trigger cut before insert on idempotency for each row when (new.key = 'cut') execute function cut();
                create constraint trigger cut_late after insert on gadget deferrable initially deferred
                    for each row when (new.name = 'Cut') execute function cut();
                """);
    }

    @AfterEach
    void cutNobody() throws SQLException {
        execute("drop function cut() cascade");
    }

    @Test
    void whatWasCutOffCanBeSentAgain() {
        post("cut", "Whole").body("detail", equalTo("the database is not available for a moment"));
    }

    @Test
    void whatWasCutOffAtItsCommitIsUnknownAndSaysHowToFindOut() {
        post("whole", "Cut")
                .body("detail", containsString("whether this was done is not known"))
                .body("detail", containsString("Idempotency-Key"));
    }

    private static ValidatableResponse post(String key, String name) {
        return As.admin()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"portfolioId\":\"%s\",\"name\":\"%s\",\"kind\":\"TOOL\"}".formatted(Ids.next(), name))
                .post("/v1/gadgets")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Backing.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
