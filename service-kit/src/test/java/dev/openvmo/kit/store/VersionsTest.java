package dev.openvmo.kit.store;

import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionsTest {
    private final UUID portfolio = UUID.randomUUID();

    @Test
    void insertUpdateUpdateIsOneTwoThree() {
        var created = NoteCalls.post(As.admin(), portfolio, "one")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        var place = created.extract().header("Location");

        var second = NoteCalls.put(As.admin(), place, portfolio, "two");
        var third = NoteCalls.put(As.admin(), place, portfolio, "three");

        second.then().statusCode(200).body("version", equalTo(2));
        third.then().statusCode(200).body("version", equalTo(3));
        As.admin().get(place).then().body("title", equalTo("three"));
    }

    @Test
    void writingTheSameAgainRaisesNothing() {
        var place = NoteCalls.create(portfolio, "same");

        var again = NoteCalls.put(As.admin(), place, portfolio, "same");

        again.then().statusCode(200).body("version", equalTo(1));
    }
}
