package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Loads Larkfield Transit and shows its ranked backlog; what is there already stays as it is. */
public final class Demonstration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Demonstration() {}

    /** Loads what is missing through the gateway at {@code url}, waits until it has come together, and prints it. */
    public static void load(String url, String key, String keyFile, Consumer<String> print) {
        var api = new Api(url, key);
        var plans = Plan.all();
        var backlog = new Backlog(api);
        print.accept("Loading the demonstration portfolio …");
        var portfolioId = backlog.portfolio();
        var learning = new Learning(api);
        learning.lessons(portfolioId);
        var initiatives = backlog.initiatives(portfolioId, plans);
        print.accept("  " + initiatives.size() + " initiatives in two value streams");
        var objectives = new Strategy(api).load(portfolioId);
        backlog.contributions(plans, initiatives, objectives);
        print.accept("  a strategy of " + objectives.size() + " objectives, and who contributes to them");
        print.accept("  " + new KeyResults(api).load(objectives) + " key results, and how four of them moved");
        var observations = new Measurements(api).load(plans, initiatives);
        print.accept("  a year of measurements, " + observations + " of them new");
        var selection = new Selection(url, api).load(portfolioId, initiatives);
        print.accept("  a drafted criteria set, and three assessors who disagree on two initiatives");
        var delivered = new Deliveries(api, initiatives).load(portfolioId);
        print.accept("  a year of deployments and incidents of two services, " + delivered + " of them new");
        awaitBacklog(api, portfolioId, plans);
        var means = new Means(api, portfolioId, initiatives).load();
        var work = new WorkItems(api, portfolioId, initiatives);
        print.accept("  a year of work items of two teams, " + work.load() + " of them new");
        var governance = new Governance(api).load(portfolioId, initiatives);
        var benefits = new Benefits(api, initiatives).load();
        var insights = new Insights(api, portfolioId, initiatives).load();
        var card = new Scorecards(url, api).load(portfolioId, initiatives.get("T-01"));
        print.accept(Table.of(backlog(api, portfolioId)));
        print.accept(governance);
        print.accept(means.shown());
        print.accept(benefits);
        print.accept(card);
        print.accept(work.forecast());
        print.accept(learning.load(portfolioId, initiatives));
        print.accept(insights);
        print.accept(new Surveys(api, portfolioId, initiatives).load());
        var objective = objectives.get("ACCESS");
        var tag = api.entityTag("/v1/objectives/" + objective);
        var strategy = api.get("/v1/objectives/" + objective).path("strategyId").asText();
        print.accept(new Voices(api, portfolioId).load(initiatives.get("T-01"), strategy));
        print.accept(next(url, keyFile, portfolioId, initiatives.get("T-01"), objective, tag, strategy, selection));
    }

    /**
     * Of what is not done. Strategy and measurements live in other services: their results arrive as events, a moment
     * later.
     */
    private static void awaitBacklog(Api api, String portfolioId, List<Plan> plans) {
        var ranked = plans.stream().filter(plan -> !plan.done()).toList();
        var aligned = ranked.stream().filter(plan -> !plan.serves().isEmpty()).count();
        var valued =
                ranked.stream().filter(plan -> plan.benefitPerDay().isPresent()).count();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var items = backlog(api, portfolioId);
            if (items.size() >= ranked.size()
                    && known(items, "alignment") >= aligned
                    && known(items, "value") >= valued) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure(
                        "After %d s the backlog shows %d of %d initiatives, %d of %d alignments, %d of %d values"
                                .formatted(
                                        PATIENCE.toSeconds(),
                                        items.size(),
                                        ranked.size(),
                                        known(items, "alignment"),
                                        aligned,
                                        known(items, "value"),
                                        valued));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static JsonNode backlog(Api api, String portfolioId) {
        return api.get("/v1/portfolios/" + portfolioId + "/backlog?limit=1000").path("items");
    }

    private static long known(JsonNode items, String member) {
        var count = 0L;
        for (var item : items) {
            var value = item.path(member).path("value");
            count += value.isNull() || value.isMissingNode() ? 0 : 1;
        }
        return count;
    }

    private static String next(
            String url,
            String keyFile,
            String portfolio,
            String initiative,
            String objective,
            String tag,
            String strategy,
            String selection) {
        return """
            Try next, with KEY=$(cat %2$s):
              the backlog         curl -s "%1$s/v1/portfolios/%3$s/backlog?limit=5" -H "Authorization: Bearer $KEY"
              why this rank       curl -s %1$s/v1/backlog-scores/%4$s -H "Authorization: Bearer $KEY"
              why this alignment  curl -s %1$s/v1/alignment-scores/%4$s -H "Authorization: Bearer $KEY"
              for the strategy    curl -s %1$s/v1/alignment-insights/%3$s -H "Authorization: Bearer $KEY"
              how sure the order  curl -s "%1$s/v1/alignment-insights/%3$s/robustness?limit=5" -H "Authorization: Bearer $KEY"
              what is to discuss  curl -s %1$s/v1/criteria-sets/%8$s/agreement -H "Authorization: Bearer $KEY"
              what would change   curl -s "%1$s/v1/criteria-sets/%8$s/simulation" -H "Authorization: Bearer $KEY"
              why it may not move curl -s %1$s/v1/initiatives/%4$s/transitions -H "Authorization: Bearer $KEY"
              what was decided    curl -s "%1$s/v1/decisions?filter=portfolioId==%3$s" -H "Authorization: Bearer $KEY"
              all in one look     curl -s %1$s/v1/portfolios/%3$s/dashboard -H "Authorization: Bearer $KEY"
              what comes when     curl -s %1$s/v1/portfolios/%3$s/roadmap -H "Authorization: Bearer $KEY"
              how work flows      curl -s %1$s/v1/portfolios/%3$s/flow -H "Authorization: Bearer $KEY"
              and that of teams   curl -s "%1$s/v1/flow-metrics?subjectType=PORTFOLIO&subjectId=%3$s&from=2025-11-01&to=2026-11-01" -H "Authorization: Bearer $KEY"
              what falls short    curl -s %1$s/v1/values/PORTFOLIO/%3$s -H "Authorization: Bearer $KEY"
              what is like it     curl -s "%1$s/v1/lessons/suggestions?initiativeId=%4$s" -H "Authorization: Bearer $KEY"
              what deserves a look curl -s "%1$s/v1/insights?filter=portfolioId==%3$s" -H "Authorization: Bearer $KEY"
              what was wasted     curl -s %1$s/v1/waste-reports/%3$s -H "Authorization: Bearer $KEY"
              does it do well     curl -s "%1$s/v1/scorecards/INITIATIVE/%4$s" -H "Authorization: Bearer $KEY"
              its value by month  curl -s "%1$s/v1/series?metric=larkfield.benefit&subjectType=INITIATIVE&subjectId=%4$s&interval=MONTH&from=2025-11-01&to=2026-11-01" -H "Authorization: Bearer $KEY"
              who knows of it     curl -s %1$s/v1/strategies/%7$s/adoption -H "Authorization: Bearer $KEY"
              what people say     curl -s "%1$s/v1/feedback?filter=portfolioId==%3$s" -H "Authorization: Bearer $KEY"
              how far we are      curl -s %1$s/v1/progress/STRATEGY/%7$s -H "Authorization: Bearer $KEY"
              weigh an objective  curl -s -X PATCH %1$s/v1/objectives/%5$s -H "Authorization: Bearer $KEY" \\
                                    -H 'Content-Type: application/merge-patch+json' -H 'If-Match: %6$s' -d '{"weight":2}'
              and look again: the backlog has re-ranked itself; ?asOf=<a moment ago> still shows the old order"""
                .formatted(url, keyFile, portfolio, initiative, objective, tag, strategy, selection);
    }
}
