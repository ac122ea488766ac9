package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.http.EntityTags;
import dev.openvmo.metrics.scorecards.Colour;
import dev.openvmo.metrics.scorecards.ScorecardView;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value statement as a page: one sheet of A4, readable on a phone, without scripts or anything from elsewhere. What the
 * portfolio's people wrote is in their language, what is ours is in English and says so. Pure.
 */
final class StatementPage {
    /** So many of each list, and so many characters of each name; the rest is in the JSON. */
    private static final int MOST = 4;

    private static final int LONGEST = 80;

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--line:#8886}
            *{box-sizing:border-box}
            body{font:1rem/1.4 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;overflow-wrap:break-word}
            h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0}
            h2{font-size:1.05rem;margin:1rem 0 .3rem;border-bottom:2px solid currentColor}
            p{margin:.2rem 0}
            dl{display:grid;grid-template-columns:1fr auto;gap:.15rem 1rem;margin:0}
            dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.15rem .5rem .15rem 0;border-bottom:1px solid var(--line)}
            th{font-weight:600}
            td+td,th+th{text-align:right;font-variant-numeric:tabular-nums}
            td:first-child,.text{text-align:left;overflow-wrap:anywhere}span.text{display:block}
            .colour{border:2px solid currentColor;border-radius:.3rem;padding:0 .4rem;font-weight:700;white-space:nowrap}
            .GREEN{color:#15803d}.AMBER{color:#b45309}.RED{color:#b91c1c}.NO_DATA{color:#6b7280}
            @media (prefers-color-scheme:dark){.GREEN{color:#4ade80}.AMBER{color:#fbbf24}.RED{color:#f87171}.NO_DATA{color:#9ca3af}}
            @media (min-width:48rem){main{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}.wide{grid-column:1/-1}}
            @page{size:A4;margin:10mm}
            @media print{:root{color-scheme:light;font-size:8pt}body{line-height:1.2;max-width:none;padding:0}
            main{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}.wide{grid-column:1/-1}
            section{break-inside:avoid}
            .GREEN{color:#15803d}.AMBER{color:#b45309}.RED{color:#b91c1c}.NO_DATA{color:#6b7280}}
            """;

    /** What a browser may do with it: show its one style sheet, by its hash (CSP Level 3, section 2.3.1), and its empty icon. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(Base64.getEncoder()
                            .encodeToString(EntityTags.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8))));

    private final ValueStatementView of;
    private final Locale locale;

    private StatementPage(ValueStatementView of) {
        this.of = of;
        this.locale = Locale.forLanguageTag(of.language());
    }

    static String of(ValueStatementView statement) {
        return new StatementPage(statement).page();
    }

    private String page() {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex">
            <link rel="icon" href="data:,">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <header>
            <p>%s</p>
            <h1>%s</h1>
            <p lang="en"><span class="colour %s">%s</span> Value statement as of <time datetime="%s">%s</time></p>
            </header>
            <main>
            %s</main>
            </body>
            </html>
            """
                .formatted(
                        escaped(of.language()),
                        escaped(of.title()),
                        STYLE,
                        escaped(of.valueStream() == null ? of.portfolio() : of.portfolio() + " · " + of.valueStream()),
                        escaped(of.title()),
                        of.colour(),
                        words(of.colour()),
                        of.asOf(),
                        day(of.asOf()),
                        sections());
    }

    private String sections() {
        return section(
                        "Promised",
                        figures(
                                "Costs", of.promised().costs(),
                                "Benefits", of.promised().benefits(),
                                "Net present value", of.promised().netPresentValue()))
                + section(
                        "Delivered",
                        figures(
                                "Realised", of.delivered().realised(),
                                "Of what was forecast", percent(of.delivered().ratio()),
                                "Time to value", of.delivered().timeToValue()))
                + wide(
                        "Benefits",
                        table(
                                "<th>Benefit<th>Forecast<th>Came",
                                of.promised().benefitsForecast(),
                                each -> cells(each.name(), said(each.forecast()), said(each.actual()))))
                + wide(
                        "Targets",
                        table(
                                "<th>Measure<th>Target<th>Now<th>Health",
                                of.promised().targets(),
                                each -> cells(each.name(), said(each.target()), said(each.value()), health(each))))
                + section(
                        "Satisfaction",
                        table(
                                "<th>Measure<th>Now<th>Health",
                                of.satisfaction(),
                                each -> cells(each.name(), said(each.value()), health(each))))
                + section(
                        "What it is for",
                        table(
                                "<th>Goal<th>Grade",
                                of.goals(),
                                each -> cells(
                                        each.name() == null ? "–" : each.name(),
                                        each.grade() == null ? "–" : number(each.grade()))))
                + wide(
                        "Lessons",
                        table(
                                "<th>Lesson<th class=\"text\">Recommendation",
                                of.lessons(),
                                each -> cells(each.title(), text(each.recommendation()))))
                + wide(
                        "Evidence",
                        table(
                                "<th>Metric<th class=\"text\">Source<th>Measured<th>Last",
                                of.evidence(),
                                each -> cells(
                                        each.name(),
                                        text(each.source()),
                                        number(BigDecimal.valueOf(each.measurements())) + " ×",
                                        day(each.last()))))
                + wide(
                        "Spend",
                        table(
                                "<th>Currency<th>Committed<th>Booked",
                                of.spend(),
                                each -> cells(
                                        each.committed().currency(),
                                        number(each.committed().amount()),
                                        number(each.booked().amount()))));
    }

    private static String section(String title, String inside) {
        return "<section><h2 lang=\"en\">%s</h2>%s</section>\n".formatted(title, inside);
    }

    private static String wide(String title, String inside) {
        return "<section class=\"wide\"><h2 lang=\"en\">%s</h2>%s</section>\n".formatted(title, inside);
    }

    private String figures(String one, Computed first, String two, Computed second, String three, Computed third) {
        return "<dl><dt lang=\"en\">%s<dd>%s<dt lang=\"en\">%s<dd>%s<dt lang=\"en\">%s<dd>%s</dl>"
                .formatted(one, said(first), two, said(second), three, said(third));
    }

    private static <T> String table(String heads, List<T> items, Function<T, String> row) {
        if (items.isEmpty()) {
            return "<p lang=\"en\">None.</p>";
        }
        return "<table><thead lang=\"en\"><tr>%s</thead><tbody>%s</tbody></table>%s"
                .formatted(
                        heads.replace("<th", "<th scope=\"col\""),
                        items.stream().limit(MOST).map(row).collect(Collectors.joining()),
                        items.size() > MOST ? "<p lang=\"en\">And %d more.</p>".formatted(items.size() - MOST) : "");
    }

    /** The first is somebody's text; the others are ours. */
    private static String cells(String name, String... others) {
        return "<tr><td>" + escaped(cut(name))
                + List.of(others).stream().map(each -> "<td>" + each).collect(Collectors.joining());
    }

    private static String text(String words) {
        return "<span class=\"text\">" + escaped(cut(words)) + "</span>";
    }

    private static String health(ScorecardView.MeasureView measure) {
        return measure.colour() == null
                ? "–"
                : "<span class=\"%s\" lang=\"en\">%s</span>".formatted(measure.colour(), words(measure.colour()));
    }

    private static String words(Colour colour) {
        return switch (colour) {
            case GREEN -> "Green";
            case AMBER -> "Amber";
            case RED -> "Red";
            case NO_DATA -> "Not known";
        };
    }

    /** Of what is not known the reason, in words. */
    private String said(Computed computed) {
        if (computed.value() == null) {
            return "<span lang=\"en\">%s</span>"
                    .formatted(
                            escaped(computed.reason().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        return number(computed.value()) + (computed.unit() == null ? "" : " " + escaped(computed.unit()));
    }

    private static Computed percent(Computed ratio) {
        return ratio.value() == null
                ? ratio
                : new Computed(ratio.value().movePointRight(2), "%", ratio.asOf(), null, null, null);
    }

    private String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return escaped(format.format(number));
    }

    private String day(Instant instant) {
        return escaped(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(ZoneOffset.UTC)));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** What somebody wrote, as text of HTML and inside its quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
