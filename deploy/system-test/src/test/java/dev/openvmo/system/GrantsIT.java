package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a caller may not see does not exist for them, wherever they look. */
@ExtendWith(RunningSuite.class)
class GrantsIT {
    private final Api admin = RunningSuite.admin();

    @Test
    void aGrantOnOnePortfolioShowsNothingOfAnother() {
        // Given two portfolios with a ranked, aligned initiative each, and a viewer here who manages there
        var here = Organisation.create(admin, "Here");
        var there = Organisation.create(admin, "There");
        var mine = scored(here, "Mine");
        var secret = scored(there, "Secret");
        var viewer = admin.holding(List.of(Map.of("role", "viewer", "portfolioId", here.portfolioId())));
        var manager = admin.holding(List.of(
                Map.of("role", "viewer", "portfolioId", here.portfolioId()),
                Map.of("role", "portfolio-manager", "portfolioId", there.portfolioId())));

        // When the viewer's grants have reached every service
        await().atMost(Patience.LIMIT)
                .until(() -> viewer.get("/v1/alignment-scores/" + mine).status() == 200);

        // Then no list, count, filter, single read or as-of read tells of the other portfolio
        var now = Instant.now().toString();
        for (var suffix : List.of("", "&asOf=" + now)) {
            assertThat(titles(viewer, "/v1/initiatives?limit=1000" + suffix)).containsExactly("Mine");
            assertThat(viewer.get("/v1/initiatives?count=true" + suffix)
                            .expect(200)
                            .json()
                            .get("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(viewer.get("/v1/initiatives?filter=title==Secret&count=true" + suffix)
                            .expect(200)
                            .json()
                            .get("count")
                            .asInt())
                    .isZero();
            assertThat(viewer.get("/v1/portfolios?limit=1000" + suffix)
                            .expect(200)
                            .json()
                            .at("/items"))
                    .hasSize(1);
            for (var list : List.of("/v1/strategies", "/v1/objectives", "/v1/contributions", "/v1/alignment-scores")) {
                assertThat(viewer.get(list + "?limit=1000" + suffix)
                                .expect(200)
                                .json()
                                .at("/items"))
                        .as(list)
                        .hasSize(1);
            }
            var query = suffix.isEmpty() ? "" : "?" + suffix.substring(1);
            viewer.get("/v1/initiatives/" + secret + query).expect(404);
            viewer.get("/v1/portfolios/" + there.portfolioId() + query).expect(404);
            viewer.get("/v1/portfolios/" + there.portfolioId() + "/backlog" + query)
                    .expect(404);
            viewer.get("/v1/alignment-scores/" + secret + query).expect(404);
            viewer.get("/v1/value-summaries/" + secret + query).expect(404);
        }

        // And a write is 403 where the caller only looks, 404 where they may not even look
        var etag = admin.get("/v1/initiatives/" + mine).etag();
        viewer.patch("/v1/initiatives/" + mine, etag, Map.of("title", "Taken")).expect(403);
        manager.patch("/v1/initiatives/" + mine, etag, Map.of("title", "Taken")).expect(403);
        manager.post("/v1/initiatives", here.initiativeBody("Not here")).expect(403);
        manager.post("/v1/initiatives", there.initiativeBody("But there")).expect(201);
        admin.holding(List.of(Map.of("role", "portfolio-manager", "portfolioId", here.portfolioId())))
                .patch("/v1/initiatives/" + secret, etag, Map.of("title", "Taken"))
                .expect(404);
        assertThat(admin.get("/v1/initiatives/" + mine).json().get("title").asText())
                .isEqualTo("Mine");
    }

    private String scored(Organisation organisation, String title) {
        var initiative = organisation.initiative(title);
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        organisation.contribution(initiative, objective, 0.5);
        organisation.activate(strategy);
        await().atMost(Patience.LIMIT)
                .until(() -> admin.get("/v1/alignment-scores/" + initiative).status() == 200);
        return initiative;
    }

    private static List<String> titles(Api api, String path) {
        return api.get(path).expect(200).json().findValuesAsText("title");
    }
}
