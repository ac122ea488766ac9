package dev.openvmo.metrics.valuestatements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.json.Money;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.lessons.LessonKind;
import dev.openvmo.metrics.scorecards.Colour;
import dev.openvmo.metrics.scorecards.ScorecardView;
import dev.openvmo.metrics.scorecards.Side;
import dev.openvmo.metrics.traces.TraceType;
import dev.openvmo.metrics.traces.TraceView;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatementPageTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @Property(tries = 200)
    void whatSomebodyWroteIsTextAndNeverAnElement(@ForAll String text) {
        assertThat(StatementPage.escaped(text)).doesNotContain("<", ">", "\"", "'");
        assertThat(StatementPage.escaped(text)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .isEqualTo(text);
    }

    @Test
    void itIsAPageOfItsOwnWithoutScriptsOrAnythingFromElsewhere() {
        var page = StatementPage.of(statement("<script>alert('1')</script>", "en", 1));

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<h1>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;</h1>")
                .contains("<title>&lt;script&gt;")
                .doesNotContain("<script", "http:", "https:", "style=", "onload", "onclick", "url(");
    }

    @Test
    void itsPolicyAllowsItsOneStyleAndNothingElse() throws Exception {
        var page = StatementPage.of(statement("One-page checkout", "en", 1));
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(StatementPage.POLICY).startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
    }

    @Test
    void itSpeaksThePortfoliosLanguageAndSaysWhatIsEnglish() {
        var page = StatementPage.of(statement("Kasse auf einer Seite", "de-DE", 1));

        assertThat(page)
                .contains(
                        "<html lang=\"de-DE\">", "<dd>1.234.567,89 EUR", "26.11.2026", "<h2 lang=\"en\">Promised</h2>")
                .contains("<dd><span lang=\"en\">not measured</span>");
    }

    @Test
    void ofLongListsItShowsTheFirstSoThatItIsOneSheet() {
        var page = StatementPage.of(statement("One-page checkout", "en", 40));

        assertThat(page).contains("Benefit 3<").doesNotContain("Benefit 4<").contains("And 36 more.");
    }

    /** Left in {@code target}, with its policy, for whoever looks at it in a browser. */
    @Test
    void aFullOneIsLeftToBeLookedAt() throws Exception {
        var page = StatementPage.of(
                statement("Tap in, tap out with any bank card, on every line and in every town", "en-GB", 12));

        var left = Files.createDirectories(Path.of("target", "value-statement"));
        Files.writeString(left.resolve("page.html"), page);
        Files.writeString(left.resolve("policy.txt"), StatementPage.POLICY);
        assertThat(page).contains("And 8 more.", "whoev…").doesNotContain("carries them");
    }

    private static ValueStatementView statement(String title, String language, int many) {
        var money = new Computed(new BigDecimal("1234567.891"), "EUR", NOW, 3L, null, null);
        var unknown = Computed.unknown("NOT_MEASURED");
        return new ValueStatementView(
                new UUID(0, 1),
                new UUID(0, 2),
                title,
                "Larkfield Transit",
                "Passengers pay without thinking of it",
                language,
                NOW,
                Colour.AMBER,
                new ValueStatementView.Promised(
                        money,
                        money,
                        unknown,
                        each(
                                many,
                                n -> new ValueStatementView.Benefit(
                                        new UUID(1, n), "Benefit " + n, false, money, unknown)),
                        each(
                                many - 1,
                                n -> measure(
                                        "Passengers who say that paying is easy, of those who were asked when they changed from a bus to a train, wherever "
                                                + n))),
                new ValueStatementView.Delivered(unknown, unknown, null, unknown, unknown),
                each(
                        many,
                        n -> new ValueStatementView.Evidence(
                                "m",
                                "Passengers who pay by bank card " + n,
                                "<b>till</b> of the depot that is nearest to wherever the line ends, as told by its software",
                                42_000,
                                NOW,
                                NOW)),
                List.of(spend("EUR"), spend("GBP")),
                each(many - 1, n -> measure("Passengers' satisfaction with paying " + n)),
                each(
                        many - 1,
                        n -> new ValueStatementView.Goal(
                                TraceType.OBJECTIVE,
                                new UUID(2, n),
                                "Everybody can travel without knowing the tariff, wherever they come from, whoever carries them. "
                                                .repeat(3)
                                        + n,
                                new BigDecimal("0.625"))),
                each(
                        many,
                        n -> new ValueStatementView.Lesson(
                                new UUID(3, n),
                                LessonKind.BAD,
                                "Rehearse the change of tariffs with those who sell " + n,
                                "Copy everything twice before the day, and measure how long it takes on the slowest machine.")));
    }

    private static <T> List<T> each(int many, IntFunction<T> made) {
        return IntStream.range(0, many).mapToObj(made).toList();
    }

    private static ScorecardView.MeasureView measure(String name) {
        var value = new Computed(new BigDecimal("81.25"), "points", NOW, 365L, null, null);
        return new ScorecardView.MeasureView(
                null,
                name,
                name,
                ValueArea.CURRENT_VALUE,
                Side.VALUE,
                Side.PEOPLE,
                value,
                value,
                null,
                null,
                Colour.values()[name.length() % 4]);
    }

    private static TraceView.Spend spend(String currency) {
        var money = Money.quotient(new BigDecimal("2650000"), BigDecimal.ONE, currency);
        return new TraceView.Spend(money, money);
    }
}
