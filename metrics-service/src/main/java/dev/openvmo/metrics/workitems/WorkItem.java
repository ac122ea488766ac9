package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A work item as it was told, once it makes sense. Pure.
 *
 * @param id made of source and externalId
 * @param initiative the id that was told, or the id of the name that was told; null of no initiative
 * @param content a digest of all that was told but the revision: alike exactly where that is alike
 */
record WorkItem(WorkItemRequest told, UUID id, UUID initiative, String content) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** 422 naming all that does not go together. */
    static WorkItem of(WorkItemRequest request, NaturalKey keys, Instant now) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the work item is not valid");
        times(request, now, problem);
        order(request, problem);
        waits(request, now, problem);
        names(request, problem);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        var told = canonical(request);
        return new WorkItem(told, keys.id(told.source(), told.externalId()), initiative(told, keys), digest(told));
    }

    Long revision() {
        return told.revision();
    }

    String initiativeName() {
        return told.initiativeRef() == null ? null : told.initiativeRef().name();
    }

    /** As PostgreSQL reads a multirange, in which ranges that touch or overlap become one; null where nothing is known. */
    String waiting() {
        return told.waits() == null
                ? null
                : told.waits().stream()
                        .map(each ->
                                "[\"%s\",%s)".formatted(each.from(), each.to() == null ? "" : "\"" + each.to() + "\""))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void times(WorkItemRequest request, Instant now, Problem problem) {
        within(problem, "/createdAt", request.createdAt(), now.plus(AHEAD));
        within(problem, "/startedAt", request.startedAt(), now.plus(AHEAD));
        within(problem, "/finishedAt", request.finishedAt(), now.plus(AHEAD));
        within(problem, "/cancelledAt", request.cancelledAt(), now.plus(AHEAD));
        within(problem, "/dueAt", request.dueAt(), LATEST);
    }

    private static void order(WorkItemRequest request, Problem problem) {
        notBefore(problem, "/startedAt", request.startedAt(), "createdAt", request.createdAt());
        notBefore(problem, "/finishedAt", request.finishedAt(), "startedAt", request.startedAt());
        notBefore(problem, "/finishedAt", request.finishedAt(), "createdAt", request.createdAt());
        notBefore(problem, "/cancelledAt", request.cancelledAt(), "startedAt", request.startedAt());
        notBefore(problem, "/cancelledAt", request.cancelledAt(), "createdAt", request.createdAt());
        if (request.finishedAt() != null && request.cancelledAt() != null) {
            problem.at("/cancelledAt", ErrorCode.INVALID, "it was finished: what is done is not given up");
        }
        if (request.dueAt() == null && (request.plannedValue() != null || request.achievedValue() != null)) {
            problem.at("/dueAt", ErrorCode.REQUIRED, "a value is planned for a time");
        }
        if (request.achievedValue() != null && request.plannedValue() == null) {
            problem.at("/plannedValue", ErrorCode.REQUIRED, "what came is compared with what was planned");
        }
    }

    private static void waits(WorkItemRequest request, Instant now, Problem problem) {
        var waits = request.waits() == null ? List.<Wait>of() : request.waits();
        for (int n = 0; n < waits.size(); n++) {
            var wait = waits.get(n);
            within(problem, "/waits/%d/from".formatted(n), wait.from(), now.plus(AHEAD));
            within(problem, "/waits/%d/to".formatted(n), wait.to(), now.plus(AHEAD));
            notBefore(problem, "/waits/%d/to".formatted(n), wait.to(), "from", wait.from());
        }
    }

    private static void names(WorkItemRequest request, Problem problem) {
        if (request.initiativeId() != null && request.initiativeRef() != null) {
            problem.at("/initiativeRef", ErrorCode.INVALID, "an initiative is named by its id or by its reference");
        }
        if (request.teamId() != null && request.teamKey() != null) {
            problem.at("/teamKey", ErrorCode.INVALID, "a team is named by its id or by its key");
        }
        if (request.initiativeRef() != null
                && !(Canonical.isText(request.initiativeRef().source())
                        && Canonical.isText(request.initiativeRef().externalId()))) {
            problem.at("/initiativeRef", ErrorCode.INVALID_TEXT, "it holds control characters");
        }
    }

    private static void within(Problem problem, String pointer, Instant time, Instant latest) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(latest))) {
            problem.at(
                    pointer,
                    ErrorCode.OUT_OF_RANGE,
                    "must be from 1900 to " + (latest.equals(LATEST) ? "2200" : "a day ahead"));
        }
    }

    private static void notBefore(Problem problem, String pointer, Instant time, String other, Instant earlier) {
        if (time != null && earlier != null && time.isBefore(earlier)) {
            problem.at(pointer, ErrorCode.IN_ORDER, "must not be before " + other);
        }
    }

    /** In microseconds, waits in order: what says the same is the same. */
    private static WorkItemRequest canonical(WorkItemRequest said) {
        return new WorkItemRequest(
                said.source(),
                said.externalId(),
                said.revision(),
                said.portfolioId(),
                said.initiativeId(),
                said.initiativeRef(),
                said.teamId(),
                said.teamKey(),
                said.title(),
                said.kind(),
                time(said.createdAt()),
                time(said.startedAt()),
                time(said.finishedAt()),
                time(said.cancelledAt()),
                said.waits() == null
                        ? null
                        : said.waits().stream()
                                .map(each -> new Wait(time(each.from()), time(each.to()), each.reason()))
                                .sorted(Comparator.comparing(Wait::from).thenComparing(Wait::toString))
                                .toList(),
                time(said.dueAt()),
                plain(said.plannedValue()),
                plain(said.achievedValue()));
    }

    private static Instant time(Instant time) {
        return time == null ? null : Canonical.time(time);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }

    private static UUID initiative(WorkItemRequest told, NaturalKey keys) {
        return told.initiativeRef() == null
                ? told.initiativeId()
                : keys.subject(SubjectType.INITIATIVE, told.initiativeRef().name());
    }

    /** Texts are told by their lengths, so that no two messages read alike. */
    private static String digest(WorkItemRequest told) {
        var texts = new StringBuilder();
        var said = List.of(
                text(told.portfolioId()),
                text(told.initiativeId()),
                text(told.initiativeRef()),
                text(told.teamId()),
                text(told.teamKey()),
                text(told.title()),
                text(told.kind()),
                text(told.createdAt()),
                text(told.startedAt()),
                text(told.finishedAt()),
                text(told.cancelledAt()),
                text(told.waits()),
                text(told.dueAt()),
                text(told.plannedValue()),
                text(told.achievedValue()));
        said.forEach(each -> texts.append(each.length()).append(':').append(each));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(texts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Object said) {
        return said == null ? "-" : said instanceof BigDecimal number ? "+" + number.toPlainString() : "+" + said;
    }
}
