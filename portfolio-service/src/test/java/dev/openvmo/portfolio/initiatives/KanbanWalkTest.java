package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is tried while whatever is said and taken back: no state lies behind that was left with something unmet. */
@QuarkusTest
class KanbanWalkTest {
    private static final String POLICIES =
            """
            {"mode":"ENFORCED","exitCriteria":[{"state":"FUNNEL","kind":"OWNER"},{"state":"REVIEWING","kind":"ESTIMATES"},
             {"state":"ANALYZING","kind":"SPONSOR"},{"state":"READY","kind":"MVP"},
             {"state":"IMPLEMENTING_MVP","kind":"MILESTONE","named":"Pilot"},{"state":"IMPLEMENTING_PERSEVERE","kind":"OWNER"}]}""";

    /** What each state asks, and whether it is there now. */
    private final Map<KanbanState, Boolean> met = new EnumMap<>(KanbanState.class);

    private String path;
    private String milestone;

    @ParameterizedTest
    @ValueSource(longs = {7, 1971, 20261126})
    void noSequenceOfMovesLeavesAStateBehindWhoseCriteriaWereUnmet(long seed) {
        var portfolio = Given.portfolio();
        Given.policies(portfolio, POLICIES);
        var initiative = Given.initiative(portfolio, "One-page checkout");
        begin(initiative);
        var random = new Random(seed);
        var at = KanbanState.FUNNEL;
        var behind = EnumSet.noneOf(KanbanState.class);
        for (int step = 0; step < 60; step++) {
            say(KanbanState.values()[random.nextInt(6)], random.nextInt(3) > 0);
            var to = KanbanState.values()[Math.min(6, Math.max(0, at.ordinal() + random.nextInt(4) - 1))];
            var stopped = to == KanbanState.DONE && random.nextBoolean();
            if (at == to) {
                continue;
            }
            var moved = Given.move(
                    initiative, "{\"to\":\"%s\",\"outcome\":%s}".formatted(to, stopped ? "\"STOPPED\"" : "null"));
            var asked = at.passed(to, stopped ? DoneOutcome.STOPPED : null);
            assertThat(moved.statusCode() == 201)
                    .as("%d: %s -> %s of %s: %s", step, at, to, met, moved.asString())
                    .isEqualTo(asked.stream().allMatch(met::get));
            if (moved.statusCode() == 201) {
                behind.removeIf(state -> state.compareTo(to) >= 0 || stopped);
                met.forEach((state, now) -> {
                    if (now && state.compareTo(to) < 0) {
                        behind.add(state);
                    }
                });
                assertThat(behind).hasSizeGreaterThanOrEqualTo(stopped ? 0 : to.ordinal());
                at = to;
            }
        }
    }

    private void begin(UUID initiative) {
        path = "/v1/initiatives/" + initiative;
        for (var state : KanbanState.values()) {
            met.put(state, state == KanbanState.DONE);
        }
        milestone = "/v1/milestones/"
                + Given.id(Given.post(
                        "/v1/milestones",
                        """
                        {"initiativeId":"%s","name":"Pilot","baseline":"2026-10-01"}"""
                                .formatted(initiative)));
        Given.put(path + "/business-case", "{}").then().statusCode(201);
    }

    private void say(KanbanState asking, boolean there) {
        switch (asking) {
            case FUNNEL, IMPLEMENTING_PERSEVERE -> {
                Given.patch(path, there ? "{\"owner\":\"Ada Field\"}" : "{\"owner\":null}");
                met.put(KanbanState.FUNNEL, there);
                met.put(KanbanState.IMPLEMENTING_PERSEVERE, there);
            }
            case REVIEWING -> estimate(there);
            case ANALYZING -> Given.patch(path, there ? "{\"sponsor\":\"Max Weir\"}" : "{\"sponsor\":null}");
            case READY ->
                As.admin()
                        .contentType("application/json; charset=utf-8")
                        .header("If-Match", "*")
                        .body(there ? "{\"mvp\":\"One shop\"}" : "{}")
                        .put(path + "/business-case");
            default -> Given.patch(milestone, there ? "{\"actual\":\"2026-11-01\"}" : "{\"actual\":null}");
        }
        met.put(asking, there);
    }

    private void estimate(boolean there) {
        var estimated = As.admin().get(path + "/estimates").statusCode() == 200;
        if (there && !estimated) {
            Given.estimates(
                    UUID.fromString(Json.of(As.admin().get(path)).get("id").asText()), 8, 5, 3, 5);
        } else if (!there && estimated) {
            Given.delete(path + "/estimates").then().statusCode(204);
        }
    }
}
