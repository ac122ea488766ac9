package dev.openvmo.alignment.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.MetricsService;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdoptionTest {
    @Test
    void saysHowManyOfThoseWhoWereNamedKnow() {
        var portfolio = Given.portfolio();
        var strategy = Given.strategy(portfolio);
        var path = "/v1/strategies/" + strategy + "/adoption";
        As.admin()
                .get(path)
                .then()
                .statusCode(200)
                .body("announcements", equalTo(0))
                .body("share.value", nullValue())
                .body("share.reason", equalTo("NOT_ANNOUNCED"));

        var first = UUID.randomUUID();
        MetricsService.announceStrategy(first, portfolio, strategy, 1, 10, 0, "2020-01-01T00:00:00Z");
        MetricsService.announceStrategy(first, portfolio, strategy, 2, 10, 7, "2020-01-01T00:00:00Z");
        MetricsService.announceStrategy(UUID.randomUUID(), portfolio, strategy, 1, 2, 2, null);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var adoption = As.admin().get(path).jsonPath();
            assertThat(adoption.getInt("announcements")).isEqualTo(2);
            assertThat(adoption.getInt("named")).isEqualTo(12);
            assertThat(adoption.getInt("acknowledged")).isEqualTo(9);
            assertThat(adoption.getInt("overdue")).isEqualTo(3);
            assertThat(adoption.getDouble("share.value")).isEqualTo(0.75);
            assertThat(adoption.getInt("share.sampleSize")).isEqualTo(12);
        });
        As.role("viewer", Given.portfolio()).get(path).then().statusCode(404);
    }
}
