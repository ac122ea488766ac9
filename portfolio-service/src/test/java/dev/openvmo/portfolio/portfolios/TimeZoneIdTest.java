package dev.openvmo.portfolio.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TimeZoneIdTest {
    private final TimeZoneId.Check check = new TimeZoneId.Check();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/Argentina/Buenos_Aires", "Etc/GMT+5"})
    void aNamedZoneIsOne(String zone) {
        assertThat(check.isValid(zone, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "+05:00",
                "-5",
                "UTC+5",
                "GMT-03:30",
                "UT+1",
                "SystemV/EST5",
                "europe/london",
                "Mars/Olympus"
            })
    void anOffsetOrAnythingElseIsNone(String zone) {
        assertThat(check.isValid(zone, null)).isFalse();
    }

    @Test
    void postgresqlKnowsEveryOne() {
        var known = work.asService(
                () -> sql.query("select name from pg_timezone_names").list(row -> row.text("name")));

        assertThat(known)
                .containsAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> check.isValid(zone, null))
                        .toList());
    }
}
