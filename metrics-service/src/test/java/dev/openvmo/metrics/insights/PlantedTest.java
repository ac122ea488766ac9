package dev.openvmo.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a planted organisation the rules find what was planted, and none of what looks like it. */
class PlantedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyWhatWasPlantedIsFound(long seed) {
        var planted = Planted.of(seed, TODAY);

        assertThat(found(planted.facts())).isEqualTo(planted.expected);
    }

    @Test
    void theOrderOfFactsMakesNoDifference() {
        var facts = Planted.of(7, TODAY).facts();
        var shuffled = new ArrayList<>(facts.initiatives());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(found(new PortfolioFacts(
                        facts.portfolioId(),
                        facts.currency(),
                        facts.today(),
                        facts.calendar(),
                        shuffled,
                        facts.others(),
                        facts.decisions(),
                        facts.overloads(),
                        facts.estimators())))
                .isEqualTo(found(facts));
    }

    @Test
    void anotherFeaturePlantsItsOwn() {
        var planted = Planted.of(3, TODAY, organisation -> {
            organisation.initiative("Another without value").done("COMPLETED", 200);
            organisation.expect(RuleKey.COMPLETED_WITHOUT_VALUE, "Another without value");
        });

        assertThat(found(planted.facts())).isEqualTo(planted.expected);
    }

    @Test
    void everySuggestionIsAnOperationOfTheContractWithABodyThatItTakes() throws IOException {
        var contract = Json.of(Files.readString(
                Path.of("..", "portfolio-service", "src", "test", "resources", "golden", "openapi.json")));
        var facts = Planted.of(5, TODAY).facts();

        for (var rule : RuleKey.values()) {
            assertThat(rule.find(facts, Parameters.usual(rule)))
                    .isNotEmpty()
                    .allSatisfy(each -> works(contract, each.action()));
        }
    }

    private static void works(JsonNode contract, SuggestedAction action) {
        var template = action.href().replaceFirst("/[0-9a-f-]{36}$", "/{id}");
        var operation =
                contract.at("/paths").path(template).path(action.method().toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode())
                .as("%s %s", action.method(), template)
                .isFalse();
        if (action.body() != null) {
            var name = operation
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            var schema = contract.at(name.substring(1));
            assertThat(schema.path("properties").fieldNames())
                    .toIterable()
                    .containsAll(action.body().keySet());
            schema.path("required").forEach(each -> assertThat(action.body()).containsKey(each.asText()));
        }
    }

    static TreeSet<String> found(PortfolioFacts facts) {
        var found = new TreeSet<String>();
        for (var rule : RuleKey.values()) {
            rule.find(facts, Parameters.usual(rule)).forEach(each -> found.add(named(rule, each)));
        }
        return found;
    }

    static String named(RuleKey rule, Finding found) {
        return named(rule, found.subject().name(), found.facts());
    }

    /** A zombie is named with its reasons. */
    static String named(RuleKey rule, String subject, List<Fact> facts) {
        return rule + " " + subject
                + (rule == RuleKey.ZOMBIE_INITIATIVE ? " " + facts.get(0).value() : "");
    }
}
