package dev.openvmo.metrics.observations;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.intake.EventAttributesRequest;
import dev.openvmo.metrics.intake.NaturalKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One measurement while it is being read: takes each member (null where it was no text, which the reader has noted), notes
 * what is wrong with it, and becomes an observation.
 */
final class Draft {
    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    static final int INTEGER_DIGITS = 18;
    static final int FRACTION_DIGITS = 20;

    /** Clocks differ, and a day begins earlier elsewhere. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Instant now;
    private final SubjectDraft subject = new SubjectDraft(this);
    private String source;
    private String externalId;
    private String metric;
    private Instant observedAt;
    private LocalDate observedOn;
    private BigDecimal value;
    private Long revision;
    private Problem problem;
    private String root = "";

    Draft(Instant now) {
        this.now = now;
    }

    /** Where in its document it begins: pointers say so. */
    void root(String pointer) {
        root = pointer;
    }

    /** Notes what an event has to have. */
    void checkEvent(EventAttributesRequest event) {
        if (!"1.0".equals(event.specversion)) {
            wrong("/specversion", ErrorCode.UNKNOWN_VALUE, "1.0 is the version that is read");
        }
        present("/id", event.id);
        present("/source", event.source);
        present("/type", event.type);
    }

    /** What an event says beside the measurement, where that does not say it itself. */
    void event(EventAttributesRequest event) {
        if (source == null && !wrongAt("/source")) {
            source(event.source);
        }
        if (externalId == null && !wrongAt("/externalId")) {
            externalId(event.id);
        }
        if (observedAt == null && !wrongAt("/observedAt") && !wrongAt("/observedOn")) {
            observedAt(event.time);
        }
    }

    SubjectDraft subject() {
        return subject;
    }

    void source(String text) {
        source = text("/source", text, 200);
    }

    void externalId(String text) {
        externalId = text("/externalId", text, 500);
    }

    void metric(String text) {
        metric = text("/metric", text, 100);
    }

    void observedOn(String text) {
        if (text == null) {
            return;
        }
        Scalars.date(text)
                .ifPresentOrElse(
                        day -> {
                            observedOn = day;
                            observedAt(
                                    "/observedOn",
                                    day.atStartOfDay(ZoneOffset.UTC).toInstant());
                        },
                        () -> wrong("/observedOn", ErrorCode.INVALID, "a date is expected, such as 2026-11-01"));
    }

    void observedAt(String text) {
        if (text == null) {
            return;
        }
        try {
            observedAt("/observedAt", Canonical.time(text));
        } catch (DateTimeException e) {
            wrong("/observedAt", ErrorCode.INVALID, "an RFC 3339 time is expected, such as 2026-11-01T00:00:00Z");
        }
    }

    private void observedAt(String pointer, Instant time) {
        if (observedAt != null) {
            wrong("/observedOn", ErrorCode.INVALID, "the day or the time is told, not both");
        }
        observedAt = time;
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            wrong(pointer, ErrorCode.OUT_OF_RANGE, "from 1900 to 2199");
        } else if (time.isAfter(now.plus(AHEAD))) {
            wrong(pointer, ErrorCode.OUT_OF_RANGE, "at most a day ahead: it has not happened yet");
        }
    }

    void value(BigDecimal number) {
        // digits are counted before anything is expanded: 1e1000000000 is three characters long
        if ((long) number.precision() - number.scale() > INTEGER_DIGITS && number.signum() != 0) {
            wrong("/value", ErrorCode.OUT_OF_RANGE, "at most " + INTEGER_DIGITS + " digits before the point");
            return;
        }
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() > FRACTION_DIGITS) {
            wrong("/value", ErrorCode.OUT_OF_RANGE, "at most " + FRACTION_DIGITS + " digits after the point");
            return;
        }
        value = Decimals.plain(stripped);
    }

    void revision(long number) {
        if (number < 0) {
            wrong("/revision", ErrorCode.OUT_OF_RANGE, "0 or more");
        }
        revision = number;
    }

    void wrong(String pointer, ErrorCode code, String detail) {
        if (problem == null) {
            problem = Problem.of(KitProblem.INVALID_INPUT, "the observation is not valid");
        }
        problem.at(root + pointer, code, detail);
    }

    /** The observation, or null and {@link #problem()} says why not. */
    Observation observation(NaturalKey keys) {
        if (!wrongAt("")) {
            present("/metric", metric);
            subject.complete();
            if (!wrongAt("/observedOn")) {
                present("/observedAt", observedAt);
            }
            present("/value", value);
            present("/source", source);
            present("/externalId", externalId);
        }
        if (problem != null) {
            return null;
        }
        return new Observation(
                keys.ordered(source, externalId),
                source,
                externalId,
                metric,
                subject.type(),
                subject.id(keys),
                observedAt,
                value,
                revision,
                subject.name(),
                observedOn);
    }

    Problem problem() {
        return problem;
    }

    /** Whether something was noted of this very member. */
    boolean wrongAt(String pointer) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals(root + pointer));
    }

    /** Notes that a member is missing, unless it was there and wrong. */
    void present(String pointer, Object member) {
        if (member == null && !wrongAt(pointer)) {
            wrong(pointer, ErrorCode.REQUIRED, "is missing");
        }
    }

    /** The text, of which is noted what is wrong with it. */
    String text(String pointer, String text, int longest) {
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            wrong(pointer, ErrorCode.INVALID, "1 to " + longest + " characters");
        }
        if (!Canonical.isText(text)) {
            wrong(pointer, ErrorCode.INVALID, "holds a character that is not text");
        }
        return text;
    }
}
