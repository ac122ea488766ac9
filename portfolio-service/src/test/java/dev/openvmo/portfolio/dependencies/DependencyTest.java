package dev.openvmo.portfolio.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DependencyTest {
    private UUID root;
    private UUID here;
    private UUID there;
    private UUID one;
    private UUID two;

    @BeforeEach
    void twoPortfoliosOfOneTree() {
        root = Given.portfolio();
        here = Given.portfolio(root);
        there = Given.portfolio(root);
        one = Given.initiative(here, "One");
        two = Given.initiative(there, "Two");
    }

    @Test
    void anInitiativeWaitsForAnotherAcrossTheTreeAndForNoneElsewhere() {
        var dependency = depend(one, two);
        var itself = depend(one, one);
        var elsewhere = depend(one, Given.initiative(Given.portfolio(), "Elsewhere"));
        var unseen = As.role("contributor", here)
                .contentType("application/json")
                .body(Given.dependencyBody(one, Given.initiative(there, "Unseen"), 0))
                .post("/v1/dependencies");

        assertThat(dependency.statusCode()).as(dependency.asString()).isEqualTo(201);
        assertThat(dependency.jsonPath().getString("portfolioId")).isEqualTo(here.toString());
        assertThat(List.of(itself.statusCode(), elsewhere.statusCode(), unseen.statusCode()))
                .containsOnly(422);
        assertThat(elsewhere.jsonPath().getString("errors[0].pointer")).isEqualTo("/predecessorId");
        assertThat(unseen.jsonPath().getString("type")).endsWith("/unknown-reference");
    }

    @Test
    void aCycleIsRefusedAndNamesThoseWhomTheCallerSees() {
        var three = Given.initiative(there, "Three");
        depend(two, one).then().statusCode(201);
        depend(three, two).then().statusCode(201);

        var all = depend(one, three);
        var some = As.holding(new Tokens.Held("contributor", here))
                .contentType("application/json")
                .body(Given.dependencyBody(one, three, 0))
                .post("/v1/dependencies");

        assertThat(all.statusCode()).isEqualTo(409);
        assertThat(all.jsonPath().getString("type")).endsWith("/dependency-cycle");
        assertThat(all.jsonPath().getList("cycle", UUID.class)).containsExactly(one, three, two);
        assertThat(some.statusCode()).isEqualTo(422);
    }

    @Test
    void whoSeesOnlyPartOfACycleIsToldOfThatPart() {
        var between = Given.initiative(there, "Between");
        var last = Given.initiative(here, "Last");
        depend(between, one).then().statusCode(201);
        depend(last, between).then().statusCode(201);

        var refused = As.role("contributor", here)
                .contentType("application/json")
                .body(Given.dependencyBody(one, last, 0))
                .post("/v1/dependencies");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).startsWith("3 ");
        assertThat(refused.jsonPath().getList("cycle", UUID.class)).containsExactly(one, last);
    }

    @Test
    void ofFiftyWhoCloseACycleAtOnceOneIsRefused() {
        var ring = IntStream.range(0, 50)
                .mapToObj(i -> Given.initiative(i % 2 == 0 ? here : there, "Ring " + i))
                .toList();

        var statuses = AtOnce.statuses(IntStream.range(0, 50)
                .<Supplier<Response>>mapToObj(i -> () -> depend(ring.get(i), ring.get((i + 1) % 50)))
                .toList());

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(49);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(1);
    }

    @Test
    void itEndsWithEitherInitiativeAlsoForWhomTheOtherIsOutOfReach() {
        var dependency = Given.id(depend(one, two));
        var manager = As.role("portfolio-manager", there);
        var tag = As.admin().get("/v1/initiatives/" + two).header("ETag");

        manager.header("If-Match", tag).delete("/v1/initiatives/" + two).then().statusCode(204);

        As.admin().get("/v1/dependencies/" + dependency).then().statusCode(404);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.dependency", dependency))
                        .last()
                        .satisfies(state -> assertThat(state.toString()).contains("deleted")));
    }

    @Test
    void itGoesWhereTheOneThatWaitsGoes() {
        var dependency = Given.id(depend(one, two));

        Given.patch("/v1/initiatives/" + one, "{\"portfolioId\":\"%s\"}".formatted(there))
                .then()
                .statusCode(200);

        assertThat(As.role("viewer", there)
                        .get("/v1/dependencies/" + dependency)
                        .jsonPath()
                        .getString("portfolioId"))
                .isEqualTo(there.toString());
    }

    private static Response depend(UUID initiative, UUID predecessor) {
        return Given.post("/v1/dependencies", Given.dependencyBody(initiative, predecessor, 0));
    }
}
