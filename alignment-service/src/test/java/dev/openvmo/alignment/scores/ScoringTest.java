package dev.openvmo.alignment.scores;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.alignment.scores.AlignmentScore.Claim;
import dev.openvmo.alignment.scores.AlignmentScore.Goal;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL gives, to the last digit, what the rule gives. */
@QuarkusTest
class ScoringTest {
    @Inject
    EntityManager entities;

    @Inject
    Work work;

    @Inject
    Scoring scoring;

    private final Map<UUID, List<Goal>> goals = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    record Fact(UUID initiativeId, Claim claim) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sqlAndRuleAgreeOnRandomFacts(long seed) {
        var random = new Random(seed);
        var portfolios = Stream.generate(Ids::next).limit(4).toList();
        work.asService(() -> portfolios.forEach(portfolio -> strategy(portfolio, random)));
        var homes = new HashMap<UUID, UUID>();
        work.asService(() -> {
            for (var n = 0; n < 60; n++) {
                var portfolio = portfolios.get(random.nextInt(portfolios.size()));
                homes.put(initiative(portfolio, random), portfolio);
            }
        });

        var initiatives = List.copyOf(homes.keySet());
        work.asService(() -> scoring.recompute(initiatives));

        var claims = facts.stream().collect(groupingBy(Fact::initiativeId, mapping(Fact::claim, toList())));
        for (var initiative : initiatives) {
            var expected =
                    AlignmentScore.of(claims.getOrDefault(initiative, List.of()), goals.get(homes.get(initiative)));
            assertThat(stored(initiative)).isEqualTo(expected);
        }
    }

    /** Every second portfolio has a strategy in force; some of those weigh nothing. */
    private void strategy(UUID portfolio, Random random) {
        goals.put(portfolio, null);
        if (random.nextBoolean()) {
            return;
        }
        var strategy = Ids.next();
        var heavy = random.nextInt(4) > 0;
        run(
                "insert into strategy (id, portfolio_id, name, state, version, created_at, updated_at)"
                        + " values (:a, :b, 's', 'ACTIVE', 0, instant(), instant())",
                strategy,
                portfolio);
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
        goals.put(portfolio, all);
    }

    private UUID initiative(UUID portfolio, Random random) {
        var initiative = Ids.next();
        run(
                "insert into initiative (id, portfolio_id, deleted, state_version, updated_at)"
                        + " values (:a, :b, false, 1, instant())",
                initiative,
                portfolio);
        goals.values().stream()
                .filter(each -> each != null)
                .flatMap(List::stream)
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

    private AlignmentScore stored(UUID initiative) {
        return work.asService(() -> {
            var row = entities.find(ScoreEntity.class, initiative);
            return new AlignmentScore(row.value, row.confidence, row.reason, row.parts());
        });
    }

    private void run(String statement, Object... values) {
        var query = entities.createNativeQuery(statement);
        for (var n = 0; n < values.length; n++) {
            query.setParameter(String.valueOf((char) ('a' + n)), values[n]);
        }
        query.executeUpdate();
    }
}
