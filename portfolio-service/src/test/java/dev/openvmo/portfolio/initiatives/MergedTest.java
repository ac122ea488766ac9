package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.initiatives.Statement.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergedTest {
    private static final Instant NOON = Instant.parse("2030-06-15T12:00:00Z");

    @Property(tries = 500)
    void anyOrderOfListsWithRepeatsSaysTheSame(@ForAll("lists") List<Said> yearly, @ForAll long seed) {
        var random = new Random(seed);
        var order = new ArrayList<>(years(yearly));
        order.addAll(years(yearly).subList(0, random.nextInt(yearly.size() + 1)));
        Collections.shuffle(order, random);

        var merged = read(order, yearly);

        var expected = read(years(yearly), yearly);
        assertThat(merged.fields()).isEqualTo(expected.fields());
        assertThat(merged.tags()).isEqualTo(expected.tags());
    }

    @Property(tries = 500)
    void datesNeverContradictEachOther(@ForAll("lists") List<Said> yearly) {
        var fields = read(years(yearly), yearly).fields();

        assertThat(!fields.hasNonNull("plannedStart")
                        || !fields.hasNonNull("plannedEnd")
                        || fields.get("plannedStart")
                                        .asText()
                                        .compareTo(fields.get("plannedEnd").asText())
                                <= 0)
                .isTrue();
    }

    @Example
    void ofOneDayTheListThatWasReadLaterIsBelieved() {
        var merged = merged(
                list("2029-01-31", 2, "{\"title\":\"Second\"}", "{}"),
                list("2029-01-31", 1, "{\"title\":\"First\",\"owner\":\"Ada\"}", "{}"));

        assertThat(merged.fields()).isEqualTo(Json.of("{\"title\":\"Second\",\"owner\":\"Ada\"}"));
    }

    @Example
    void aListWithoutADayIsOfTheDayOnWhichItComesIn() {
        var merged = merged(
                list("2030-06-14", 5, "{\"title\":\"Yesterday's\"}", "{}"),
                list(null, 1, "{\"title\":\"Today's\"}", "{}"),
                list("2030-06-16", 0, "{\"owner\":\"Tomorrow's\"}", "{}"));

        assertThat(merged.fields()).isEqualTo(Json.of("{\"title\":\"Today's\",\"owner\":\"Tomorrow's\"}"));
    }

    @Example
    void anEditByHandHoldsAgainstEarlierDaysAndWhatWasThereButNotAgainstTheNextList() {
        var before = list("2031-12-31", 1, "{\"title\":\"Forecast\",\"owner\":\"Forecast\"}", "{}");
        var edit = hand(2, "{\"title\":\"By hand\"}", "{}");
        var older = list("2029-12-31", 3, "{\"title\":\"Older\",\"sponsor\":\"Older\"}", "{}");
        var next = list("2032-12-31", 4, "{\"title\":\"Next\"}", "{}");

        assertThat(merged(before, edit, older).fields())
                .isEqualTo(Json.of("{\"sponsor\":\"Older\",\"title\":\"By hand\",\"owner\":\"Forecast\"}"));
        assertThat(merged(before, edit, older, next).fields().get("title").asText())
                .isEqualTo("Next");
    }

    @Example
    void theDayOfAnEditIsThatOfThePortfolio() {
        var edit =
                new Statement(null, null, Instant.parse("2030-03-01T03:00:00Z"), said("{\"title\":\"By hand\"}", "{}"));
        var list = list("2030-03-01", 1, "{\"title\":\"Listed\"}", "{}");

        assertThat(title(edit, list, "America/New_York")).isEqualTo("Listed");
        assertThat(title(edit, list, "Asia/Kolkata")).isEqualTo("Listed"); // of one day, and read later
        assertThat(title(edit, list("2030-02-28", 1, "{\"title\":\"Listed\"}", "{}"), "Asia/Kolkata"))
                .isEqualTo("By hand");
    }

    @Example
    void whatAColumnSaidLastTimeGoesAndTagsMadeByHandStay() {
        var merged = merged(
                list("2028-01-01", 1, "{}", "{\"\":[\"IT\",\"old\"]}"),
                hand(2, "{}", "{\"mine\":true,\"old\":false}"),
                list("2031-01-01", 3, "{}", "{\"\":[\"HR\"]}"));

        assertThat(merged.tags()).containsExactly("mine", "HR");
    }

    @Example
    void aTagTakenAwayByHandStaysAwayUntilAListOfALaterDayHasItAgain() {
        var list = list("2028-01-01", 1, "{}", "{\"\":[\"IT\"]}");
        var edit = hand(2, "{}", "{\"IT\":false}");

        assertThat(merged(list, edit, list("2028-01-01", 3, "{}", "{\"\":[\"IT\"]}"))
                        .tags())
                .isEmpty();
        assertThat(merged(list, edit, list("2031-01-01", 3, "{}", "{\"\":[\"IT\"]}"))
                        .tags())
                .containsExactly("IT");
    }

    @Example
    void aColumnWithAPrefixHasEveryTagUnderIt() {
        var merged = merged(
                hand(1, "{}", "{\"dept:Mine\":true,\"mine\":true}"),
                list("2031-01-01", 2, "{}", "{\"dept:\":[\"dept:HR\"],\"region:\":[]}"));

        assertThat(merged.tags()).containsExactly("mine", "dept:HR");
    }

    @Example
    void anEditSaysWhatItChangesAndACreationWhatItHas() {
        var said = Said.byHand(
                Json.of("{\"title\":\"A\",\"owner\":\"Ada\",\"category\":\"ENABLER\",\"tags\":[\"x\",\"y\"]}"),
                Json.of("{\"title\":\"A\",\"sponsor\":\"Grace\",\"category\":\"ENABLER\",\"tags\":[\"y\",\"z\"]}"));

        assertThat(said.fields()).isEqualTo(Json.of("{\"owner\":null,\"sponsor\":\"Grace\"}"));
        assertThat(said.tags()).isEqualTo(Json.of("{\"z\":true,\"x\":false}"));
        assertThat(Said.byHand(
                                Json.of("null"),
                                Json.of("{\"title\":\"A\",\"kind\":\"EPIC\",\"category\":\"BUSINESS\"}"))
                        .fields())
                .isEqualTo(Json.of("{\"title\":\"A\",\"kind\":\"EPIC\"}"));
    }

    /** Each year's list, at most one of a year. */
    @Provide
    Arbitrary<List<Said>> lists() {
        var date = Arbitraries.of("null", "\"2027-01-31\"", "\"2028-01-31\"", "\"2029-01-31\"");
        var text = Arbitraries.of("null", "\"a\"", "\"b\"");
        var tags = Arbitraries.of(
                "{}", "{\"\":[]}", "{\"\":[\"IT\"]}", "{\"\":[\"HR\"],\"d:\":[\"d:1\"]}", "{\"d:\":[\"d:2\",\"d:3\"]}");
        var fields = Combinators.combine(date, date, text)
                .as("{\"plannedStart\":%s,\"plannedEnd\":%s,\"owner\":%s}"::formatted)
                .map(Json::of);
        var some = Arbitraries.subsetOf("plannedStart", "plannedEnd", "owner");
        var defaults = Arbitraries.of("{}", "{\"kind\":\"EPIC\"}", "{\"kind\":\"PROGRAMME\"}");
        return Combinators.combine(fields, some, defaults, tags)
                .as((all, silent, default_, tag) -> new Said(
                        ((ObjectNode) all.deepCopy()).remove(silent),
                        (ObjectNode) Json.of(default_),
                        (ObjectNode) Json.of(tag),
                        null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<Integer> years(List<Said> yearly) {
        var years = new ArrayList<Integer>();
        for (int year = 0; year < yearly.size(); year++) {
            years.add(year);
        }
        return years;
    }

    private static Merged read(List<Integer> order, List<Said> yearly) {
        var statements = new ArrayList<Statement>();
        for (var year : order) {
            statements.add(new Statement(
                    new UUID(1, statements.size()),
                    LocalDate.of(2020 + year, 3, 31),
                    NOON.plusSeconds(statements.size()),
                    yearly.get(year)));
        }
        return Merged.of(statements, ZoneOffset.UTC);
    }

    private static String title(Statement edit, Statement list, String zone) {
        return Merged.of(List.of(list, edit), ZoneId.of(zone))
                .fields()
                .get("title")
                .asText();
    }

    private static Merged merged(Statement... statements) {
        return Merged.of(List.of(statements), ZoneOffset.UTC);
    }

    private static Statement list(String day, int order, String fields, String tags) {
        return new Statement(
                new UUID(1, order),
                day == null ? null : LocalDate.parse(day),
                NOON.plusSeconds(order),
                said(fields, tags));
    }

    private static Statement hand(int order, String fields, String tags) {
        return new Statement(null, null, NOON.plusSeconds(order), said(fields, tags));
    }

    private static Said said(String fields, String tags) {
        return new Said((ObjectNode) Json.of(fields), null, (ObjectNode) Json.of(tags), null);
    }
}
