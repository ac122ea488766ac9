package dev.openvmo.metrics.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.subjects.SubjectType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final String GOOD =
            """
            {"metric": "m", "subject": {"type": "INITIATIVE", "id": "01935a00-0000-7000-8000-000000000101"},
             "observedAt": "2026-11-01T01:00:00.1234567+01:00", "value": 3.10, "source": "s", "externalId": "x",
             "revision": 1}
            """;

    @Test
    void readsOneIntoItsCanonicalForm() {
        var observation = one(GOOD);

        assertThat(observation.observedAt()).isEqualTo("2026-11-01T00:00:00.123456Z");
        assertThat(observation.value().toString()).isEqualTo("3.1");
        assertThat(observation.subjectType()).isEqualTo(SubjectType.INITIATIVE);
        assertThat(observation.id().version()).isEqualTo(8);
        assertThat(observation.revision()).isEqualTo(1);
    }

    @Test
    void theNaturalKeyIsTheId() {
        var keys = new NaturalKey();

        assertThat(keys.ordered("s", "x")).isEqualTo(one(GOOD).id());
    }

    @Test
    void readsManyAndKeepsTheirIndexes() {
        var batch = array("[" + GOOD + ", 7, " + GOOD + "]");

        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.problems()).containsOnlyKeys(1);
    }

    @Test
    void aLineThatIsNoJsonIsRefusedByItself() {
        var line = GOOD.replace("\n", "");
        var batch = lines(line + "\n\n" + line + " {}\n{\"value\": 1, \"value\": 1}\r\n\u00e9\r" + line);

        assertThat(batch.size()).isEqualTo(5);
        assertThat(batch.problems()).containsOnlyKeys(1, 2, 3).allSatisfy((index, problem) -> {
            assertThat(problem.type().status()).isEqualTo(400);
            assertThat(problem.members()).containsEntry("line", index + 2);
        });
    }

    @Test
    void aLineSaysWhereItBreaks() {
        assertThat(lines("\n{\"value\": x}").problems().get(0).detail())
                .startsWith("line 2: the body is not valid JSON at line ");
    }

    @Test
    void manyGoToTheBatch() {
        assertThatThrownBy(() -> one("[" + GOOD + "]"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.detail()).contains("/batch"));
        assertThatThrownBy(() -> array(GOOD)).isInstanceOf(Problem.class).hasMessageContaining("array");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[{]",
                "{} {}",
                "{\"value\": NaN}",
                "{\"value\": 1, \"value\": 1}",
                "{\"subject\": {\"id\": \"1\", \"id\": \"1\"}}",
                "{\"metric\": \"\\x\"}"
            })
    void whatIsNotJsonRefusesTheBody(String body) {
        for (ThrowingCallable read : List.<ThrowingCallable>of(() -> one(body), () -> array("[" + body))) {
            assertThatThrownBy(read).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                            problem.type().status())
                    .isEqualTo(400));
        }
    }

    @Test
    void invalidUtf8RefusesTheBody() {
        var bytes = GOOD.replace("\"s\"", "\"é\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ObservationReader.one(bytes, NOW)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.10 | 1e1000000000 | /value",
                "3.10 | 1e-1000000000 | /value",
                "3.10 | 1000000000000000000 | /value",
                "3.10 | \"3\" | /value",
                "3.10 | null | /value",
                "\"s\" | \"\\u0000\" | /source",
                "\"s\" | \"\\ud800\" | /source",
                "\"s\" | \"\" | /source",
                "\"x\" | 7 | /externalId",
                "2026-11-01T01:00:00.1234567+01:00 | 2026-11-01 | /observedAt",
                "2026-11-01T01:00:00.1234567+01:00 | 2026-02-29T00:00:00Z | /observedAt",
                "2026-11-01T01:00:00.1234567+01:00 | 2026-11-01T24:00:00Z | /observedAt",
                "2026-11-01T01:00:00.1234567+01:00 | 1899-12-31T23:59:59Z | /observedAt",
                "2026-11-01T01:00:00.1234567+01:00 | +999999999-12-31T23:59:59Z | /observedAt",
                "2026-11-01T01:00:00.1234567+01:00 | 2026-11-03T12:00:00.000001Z | /observedAt",
                "INITIATIVE | THING | /subject/type",
                "01935a00-0000-7000-8000-000000000101 | 1-1-1-1-1 | /subject/id",
                "01935a00-0000-7000-8000-000000000101 | 000000000-000-0000-0000-000000000001 | /subject/id",
                "\"revision\": 1 | \"revision\": 1.5 | /revision",
                "\"revision\": 1 | \"revision\": 99999999999999999999 | /revision",
                "\"revision\": 1 | \"revision\": -1 | /revision",
                "\"revision\": 1 | \"colour\": {\"a\": [1]} | /colour",
                "\"revision\": 1 | \"a/b~c\": 1 | /a~1b~0c"
            })
    void whatIsWrongInAnItemIsNamedAndTheItemRefused(String good, String bad, String pointer) {
        var batch = array("[" + GOOD.replace(good, bad) + "," + GOOD + "]");

        assertThat(batch.problems().get(0).errors())
                .extracting(Violation::pointer)
                .contains(pointer);
        assertThat(batch.items().get(1)).isNotNull();
    }

    @Test
    void afterAThousandFaultsAnItemSaysItsFirst() {
        var batch = array(Collections.nCopies(300, "{\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4}")
                .toString());

        assertThat(batch.problems().get(89).errors()).hasSize(11);
        assertThat(batch.problems().get(90).errors())
                .extracting(Violation::pointer)
                .containsExactly("/a");
        assertThat(batch.problems()).hasSize(300);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(array("[{}]").problems().get(0).errors())
                .extracting(Violation::pointer)
                .isEqualTo(List.of(
                        "/metric", "/subject/type", "/subject/id", "/observedAt", "/value", "/source", "/externalId"));
    }

    @Test
    void whatIsWrongAndWhatIsMissingAreNamedTogether() {
        var errors = array(
                        """
                        [{"metric": 7, "subject": {"type": "THING", "externalRef": {"source": "s"}}, "observedOn": "2026-02-30",
                          "value": "3", "colour": 1}]""")
                .problems()
                .get(0)
                .errors();

        assertThat(errors)
                .extracting(error -> error.pointer() + " " + error.code().code())
                .containsExactly(
                        "/metric invalid",
                        "/subject/type invalid",
                        "/observedOn invalid",
                        "/value invalid",
                        "/colour unknown-field",
                        "/subject/externalRef/externalId required",
                        "/source required",
                        "/externalId required");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofOneKeyAllHaveARevisionOrTheRestIsRefusedInAnyOrder(boolean first) {
        var unrevised = GOOD.replace("\"revision\": 1", "\"revision\": null");
        var other = unrevised.replace("\"x\"", "\"y\"");
        var batch = array(
                first
                        ? "[%s,%s,%s]".formatted(unrevised, GOOD, other)
                        : "[%s,%s,%s]".formatted(GOOD, unrevised, other));

        assertThat(batch.problems()).containsOnlyKeys(first ? 0 : 1).allSatisfy((index, problem) -> assertThat(
                        problem.errors())
                .extracting(Violation::pointer)
                .containsExactly("/revision"));
        assertThat(batch.items().get(first ? 1 : 0)).isEqualTo(one(GOOD));
        assertThat(batch.items().get(2)).isNotNull();
    }

    private static Observation one(String body) {
        return ObservationReader.one(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Batch array(String body) {
        return ObservationReader.array(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Batch lines(String body) {
        return ObservationReader.lines(body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
