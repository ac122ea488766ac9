package dev.openvmo.alignment.scores;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.alignment.scores.AlignmentScore.Claim;
import dev.openvmo.alignment.scores.AlignmentScore.Goal;
import dev.openvmo.alignment.scores.AlignmentScore.Strategy;
import dev.openvmo.alignment.scores.CriteriaScore.Part;
import dev.openvmo.alignment.scores.CriteriaScore.ValueFunction;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL gives, to the last digit, what the rule gives. */
@QuarkusTest
class ScoringTest {
    private static final Instant OBSERVED = Instant.parse("2026-11-07T00:00:00Z");

    @Inject
    EntityManager entities;

    @Inject
    Work work;

    @Inject
    Judging judging;

    @Inject
    Scoring scoring;

    private final List<UUID> portfolios = new ArrayList<>();
    private final Map<UUID, Strategy> strategies = new HashMap<>();
    private final Map<UUID, UUID> sets = new HashMap<>();
    private final Map<UUID, List<Criterion>> selections = new HashMap<>();
    private final Map<UUID, Map<String, List<BigDecimal>>> ratings = new HashMap<>();
    private final Map<UUID, Map<String, BigDecimal>> measures = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** A criterion of a set; without a scale it is the contribution, or what a metric of the same name counts for. */
    record Criterion(
            String key,
            BigDecimal weight,
            BigDecimal minimum,
            BigDecimal lowest,
            BigDecimal highest,
            ValueFunction function) {
        String kind() {
            return rated() ? "RATING" : function == null ? "CONTRIBUTION" : "METRIC";
        }

        boolean rated() {
            return lowest != null;
        }
    }

    record Fact(UUID initiativeId, Claim claim) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sqlAndRuleAgreeOnRandomFacts(long seed) {
        var homes = company(new Random(seed));
        var initiatives = List.copyOf(homes.keySet());
        score(initiatives);

        var claims = facts.stream().collect(groupingBy(Fact::initiativeId, mapping(Fact::claim, toList())));
        for (var initiative : initiatives) {
            var above = portfolios.subList(0, portfolios.indexOf(homes.get(initiative)) + 1);
            var expected = AlignmentScore.of(claims.getOrDefault(initiative, List.of()), inForce(above));
            var nearest = reversed(above).stream()
                    .map(selections::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            var row = work.asService(() -> entities.find(ScoreEntity.class, initiative));
            if (nearest.isEmpty()) {
                assertThat(new AlignmentScore(row.value, row.confidence, row.reason, row.parts()))
                        .isEqualTo(expected);
            } else {
                var parts = parts(
                        nearest.get(),
                        expected,
                        ratings.getOrDefault(initiative, Map.of()),
                        measures.getOrDefault(initiative, Map.of()));
                assertThat(row.criteria()).isEqualTo(parts);
                assertThat(new CriteriaScore(row.value, row.confidence, List.of(row.failures)))
                        .isEqualTo(CriteriaScore.of(parts));
            }
        }
    }

    @Test
    void aScoreThatStaysAsItWasIsNotAnnouncedAgain() {
        var initiatives = List.copyOf(company(new Random(2)).keySet());
        score(initiatives);
        var announced = announced(initiatives);

        score(initiatives);

        assertThat(announced).isNotEmpty();
        assertThat(announced(initiatives)).isEqualTo(announced);
    }

    private void score(List<UUID> initiatives) {
        work.asService(() -> judging.recompute(initiatives));
        work.asService(() -> scoring.recompute(initiatives));
    }

    /** How often which score was. */
    private List<?> announced(List<UUID> initiatives) {
        return work.asService(() -> entities.createNativeQuery(
                        "select cast(id as text) || ' ' || state_version from aggregate_version where topic = '"
                                + ScoreState.AGGREGATE.topic() + "' and id = any (:ids) order by id")
                .setParameter("ids", initiatives.toArray(UUID[]::new))
                .getResultList());
    }

    /** Portfolios one below the other, and which of them each initiative is in. */
    private Map<UUID, UUID> company(Random random) {
        Stream.generate(Ids::next).limit(5).forEach(portfolios::add);
        work.asService(() -> {
            for (var n = 0; n < portfolios.size(); n++) {
                run(
                        "insert into portfolio_tree (id, parent_id) values (:a, nullif(cast(:b as uuid), :a))",
                        portfolios.get(n),
                        portfolios.get(Math.max(n - 1, 0)));
                strategy(portfolios.get(n), random);
                selection(portfolios.get(n), random);
            }
        });
        var homes = new HashMap<UUID, UUID>();
        work.asService(() -> {
            for (var n = 0; n < 60; n++) {
                var portfolio = portfolios.get(random.nextInt(portfolios.size()));
                var initiative = initiative(portfolio, random);
                homes.put(initiative, portfolio);
                if (random.nextInt(4) > 0) {
                    measured(initiative, portfolio, random);
                }
                ratings(initiative, portfolio, portfolios.subList(0, portfolios.indexOf(portfolio) + 1), random);
            }
        });
        return homes;
    }

    private static List<UUID> reversed(List<UUID> line) {
        var reversed = new ArrayList<>(line);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Part> parts(
            List<Criterion> criteria,
            AlignmentScore contributed,
            Map<String, List<BigDecimal>> ratings,
            Map<String, BigDecimal> measures) {
        var total = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return criteria.stream()
                .sorted(Comparator.comparing(Criterion::key))
                .map(criterion -> {
                    var share = Decimals.quotient(criterion.weight(), total, 18);
                    var measure = measures.get(criterion.key());
                    if (measure != null) {
                        return new Part(
                                criterion.key(),
                                share,
                                criterion.minimum(),
                                null,
                                null,
                                measure,
                                OBSERVED,
                                BigDecimal.ONE,
                                0,
                                criterion.function().of(measure));
                    }
                    if (!criterion.rated()) {
                        return new Part(
                                criterion.key(),
                                share,
                                criterion.minimum(),
                                null,
                                null,
                                null,
                                null,
                                contributed.confidence(),
                                0,
                                criterion.function() == null ? contributed.value() : null);
                    }
                    var consensus = CriteriaScore.Consensus.of(
                            ratings.getOrDefault(criterion.key(), List.of()), criterion.lowest(), criterion.highest());
                    return new Part(
                            criterion.key(),
                            share,
                            criterion.minimum(),
                            consensus.value(),
                            null,
                            null,
                            null,
                            consensus.assessors() == 0 ? contributed.confidence() : consensus.agreement(),
                            consensus.assessors(),
                            consensus.points(criterion.lowest(), criterion.highest()));
                })
                .toList();
    }

    /** Every second portfolio has a criteria set in force: what is contributed, two that are rated and one that is measured. */
    private void selection(UUID portfolio, Random random) {
        if (random.nextBoolean()) {
            return;
        }
        var two = BigDecimal.valueOf(2);
        var criteria = List.of(
                new Criterion("contributed", share(random), BigDecimal.valueOf(40), null, null, null),
                new Criterion("odd", share(random), two, BigDecimal.ONE, BigDecimal.valueOf(4), null),
                new Criterion("even", share(random), null, BigDecimal.ZERO, BigDecimal.valueOf(7), null),
                new Criterion("metric", share(random), BigDecimal.valueOf(30), null, null, function(random)));
        selections.put(portfolio, criteria);
        var set = Ids.next();
        run(
                "insert into criteria_set (id, portfolio_id, lineage_id, number, name, document, state, version, created_at,"
                        + " updated_at) values (:a, :b, :a, 1, 's', :c, 'ACTIVE', 0, instant(), instant())",
                set,
                portfolio,
                criteria.stream().map(ScoringTest::json).collect(joining(",", "{\"criteria\":[", "]}")));
        sets.put(portfolio, set);
    }

    private static String json(Criterion criterion) {
        return """
            {"key":"%s","kind":"%s","weight":%s,"minimum":%s,"scale":[%s],"metric":"metric","valueFunction":[%s]}"""
                .formatted(
                        criterion.key(),
                        criterion.kind(),
                        criterion.weight().toPlainString(),
                        criterion.minimum(),
                        criterion.rated()
                                ? "{\"value\":%s},{\"value\":%s}".formatted(criterion.highest(), criterion.lowest())
                                : "",
                        criterion.function() == null
                                ? ""
                                : criterion.function().points().entrySet().stream()
                                        .map(point -> "{\"value\":%s,\"points\":%s}"
                                                .formatted(point.getKey(), point.getValue()))
                                        .collect(joining(",")));
    }

    /** Points at whole numbers that go up and down. */
    private static ValueFunction function(Random random) {
        var points = new TreeMap<BigDecimal, BigDecimal>();
        for (var n = 2 + random.nextInt(4); n > 0; n--) {
            points.put(BigDecimal.valueOf(3L * n), BigDecimal.valueOf(random.nextInt(1_000_001), 4));
        }
        return new ValueFunction(points);
    }

    /** Some hit a point, some lie beyond the ends. */
    private void measured(UUID initiative, UUID portfolio, Random random) {
        var measure = Decimals.plain(
                random.nextInt(4) == 0
                        ? BigDecimal.valueOf(random.nextInt(7) * 3L)
                        : BigDecimal.valueOf(random.nextInt(20_000_000), 6));
        run(
                "insert into metric_status (id, portfolio_id, metric, subject_type, subject_id, value, observed_at, sample_size,"
                        + " deleted, state_version, updated_at) values (:a, :b, 'metric', 'INITIATIVE', :c, :d, :e, 1, false, 1,"
                        + " instant())",
                Ids.next(),
                portfolio,
                initiative,
                measure,
                OBSERVED);
        measures.put(initiative, Map.of("metric", measure));
    }

    /** What up to three people say; somebody rates by every set above, of which one counts. */
    private void ratings(UUID initiative, UUID portfolio, List<UUID> line, Random random) {
        var nearest = reversed(line).stream().filter(selections::containsKey).findFirst();
        if (nearest.isEmpty()) {
            return;
        }
        var said = new HashMap<String, List<BigDecimal>>();
        for (var criterion : selections.get(nearest.get())) {
            for (var n = random.nextInt(4); n > 0 && criterion.rated(); n--) {
                var length = criterion.highest().subtract(criterion.lowest());
                var rating =
                        criterion.lowest().add(length.multiply(share(random)).setScale(6, RoundingMode.DOWN));
                said.computeIfAbsent(criterion.key(), key -> new ArrayList<>()).add(rating);
                run(
                        "insert into assessment (id, portfolio_id, initiative_id, criteria_set_id, lineage_id, criterion, assessor,"
                                + " rating, rationale, version, created_at, updated_at)"
                                + " values (:a, :b, :c, :d, :d, :e, cast(:a as text), :f, 'r', 0, instant(), instant())",
                        Ids.next(),
                        portfolio,
                        initiative,
                        sets.get(nearest.get()),
                        criterion.key(),
                        rating);
            }
        }
        ratings.put(initiative, said);
    }

    /** The nearest of a line from the top, and those further up that have a share. */
    private List<Strategy> inForce(List<UUID> line) {
        var found = new ArrayList<Strategy>();
        for (var n = line.size() - 1; n >= 0; n--) {
            var strategy = strategies.get(line.get(n));
            if (strategy != null && (found.isEmpty() || strategy.shareBelow().signum() > 0)) {
                found.add(strategy);
            }
        }
        return found;
    }

    /** Every second portfolio has a strategy in force; some of those weigh nothing. */
    private void strategy(UUID portfolio, Random random) {
        if (random.nextBoolean()) {
            return;
        }
        var strategy = Ids.next();
        var heavy = random.nextInt(4) > 0;
        var share = random.nextBoolean() ? BigDecimal.ZERO : share(random);
        run(
                "insert into strategy (id, portfolio_id, name, state, share_below, version, created_at, updated_at)"
                        + " values (:a, :b, 's', 'ACTIVE', :c, 0, instant(), instant())",
                strategy,
                portfolio,
                share);
        var all = new ArrayList<Goal>();
        for (var t = 0; t < 3; t++) {
            var theme = Ids.next();
            var themeWeight = heavy ? share(random) : BigDecimal.ZERO;
            run(
                    "insert into theme (id, portfolio_id, strategy_id, name, weight, version, created_at, updated_at)"
                            + " values (:a, :b, :c, 't" + t + "', :d, 0, instant(), instant())",
                    theme,
                    portfolio,
                    strategy,
                    themeWeight);
            for (var o = 0; o < 4; o++) {
                var goal = new Goal(
                        UUID.randomUUID(), themeWeight, random.nextInt(5) == 0 ? BigDecimal.ZERO : share(random));
                run(
                        "insert into objective (id, portfolio_id, strategy_id, theme_id, name, weight, version, created_at,"
                                + " updated_at) values (:a, :b, :c, :d, 'o" + o + "', :e, 0, instant(), instant())",
                        goal.objectiveId(),
                        portfolio,
                        strategy,
                        theme,
                        goal.weight());
                all.add(goal);
            }
        }
        strategies.put(portfolio, new Strategy(strategy, share, all));
    }

    private UUID initiative(UUID portfolio, Random random) {
        var initiative = Ids.next();
        run(
                "insert into initiative (id, portfolio_id, deleted, state_version, updated_at)"
                        + " values (:a, :b, false, 1, instant())",
                initiative,
                portfolio);
        strategies.values().stream()
                .flatMap(strategy -> strategy.goals().stream())
                .filter(goal -> random.nextInt(5) == 0)
                .forEach(goal -> contribution(initiative, portfolio, goal, random));
        return initiative;
    }

    private void contribution(UUID initiative, UUID portfolio, Goal goal, Random random) {
        var strength = random.nextInt(6) == 0 ? BigDecimal.ZERO : share(random);
        var claim = new Claim(goal.objectiveId(), strength, share(random));
        run(
                "insert into contribution (id, portfolio_id, initiative_id, objective_id, strength, confidence, version,"
                        + " created_at, updated_at) values (:a, :b, :c, :d, :e, :f, 0, instant(), instant())",
                Ids.next(),
                portfolio,
                initiative,
                claim.objectiveId(),
                claim.strength(),
                claim.confidence());
        facts.add(new Fact(initiative, claim));
    }

    /** Between 0 and 1, to the twenty places that a request may have. */
    private static BigDecimal share(Random random) {
        return new BigDecimal(new BigInteger(66, random), 20).min(BigDecimal.ONE);
    }

    private void run(String statement, Object... values) {
        var query = entities.createNativeQuery(statement);
        for (var n = 0; n < values.length; n++) {
            query.setParameter(String.valueOf((char) ('a' + n)), values[n]);
        }
        query.executeUpdate();
    }
}
