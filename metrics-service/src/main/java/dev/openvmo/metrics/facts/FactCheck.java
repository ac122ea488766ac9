package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Canonical;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every fact has to be, whoever tells it: names that can be kept, and times that may have been. */
final class FactCheck {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int CHANGES = 1000;

    private final Problem problem = Problem.of(KitProblem.INVALID_INPUT, "the fact is not valid");
    private final Instant latest;

    private FactCheck(Instant now) {
        // clocks differ, and a day begins earlier elsewhere
        latest = now.plus(AHEAD);
    }

    /** What is wrong with it; null where nothing is. */
    static Problem of(Fact fact, Instant now) {
        var check = new FactCheck(now);
        check.common(fact);
        if (fact instanceof DeploymentFact deployment) {
            check.deployment(deployment);
        } else if (fact instanceof ChangeFact change) {
            check.change(change);
        } else if (fact instanceof IncidentFact incident) {
            check.incident(incident);
        } else if (fact instanceof ArtifactFact artifact) {
            check.required("/artifact", artifact.artifact(), 500);
            check.required("/changeKey", artifact.changeKey(), 500);
        }
        return check.problem.errors().isEmpty() ? null : check.problem;
    }

    private void common(Fact fact) {
        required("/source", fact.source(), 200);
        if (!(fact instanceof ArtifactFact)) {
            required("/externalId", fact.externalId(), 500);
        }
        text("/service", fact.service(), 200);
        text("/repository", fact.repository(), 500);
        if (fact.revision() != null && fact.revision() < 0) {
            wrong("/revision", ErrorCode.OUT_OF_RANGE, "0 or more");
        }
        if (fact.initiative() != null && fact.initiative().id() == null) {
            required("/initiativeRef/source", fact.initiative().source(), 100);
            required("/initiativeRef/externalId", fact.initiative().externalId(), 500);
        }
    }

    private void deployment(DeploymentFact fact) {
        text("/environment", fact.environment(), 200);
        text("/version", fact.version(), 200);
        text("/artifact", fact.artifact(), 500);
        time("/startedAt", fact.startedAt());
        time("/finishedAt", fact.finishedAt());
        inOrder("/finishedAt", fact.startedAt(), fact.finishedAt(), "startedAt");
        changes(fact.changes() == null ? List.of() : fact.changes());
    }

    private void changes(List<DeployedChange> changes) {
        if (changes.size() > CHANGES) {
            wrong("/changes", ErrorCode.WRONG_SIZE, "at most " + CHANGES);
            return;
        }
        for (var i = 0; i < changes.size(); i++) {
            required("/changes/" + i + "/id", changes.get(i).id(), 500);
            time("/changes/" + i + "/createdAt", changes.get(i).createdAt());
        }
    }

    private void change(ChangeFact fact) {
        text("/changeKey", fact.changeKey(), 500);
        time("/createdAt", fact.createdAt());
        time("/mergedAt", fact.mergedAt());
        time("/abandonedAt", fact.abandonedAt());
        inOrder("/mergedAt", fact.createdAt(), fact.mergedAt(), "createdAt");
    }

    private void incident(IncidentFact fact) {
        text("/environment", fact.environment(), 200);
        text("/severity", fact.severity(), 200);
        time("/detectedAt", fact.detectedAt());
        time("/reportedAt", fact.reportedAt());
        time("/resolvedAt", fact.resolvedAt());
        inOrder("/resolvedAt", fact.detectedAt(), fact.resolvedAt(), "detectedAt");
        if (fact.causedBy() != null) {
            required("/causedBy/source", fact.causedBy().source(), 200);
            required("/causedBy/externalId", fact.causedBy().externalId(), 500);
        }
    }

    private void required(String pointer, String text, int longest) {
        if (text == null) {
            wrong(pointer, ErrorCode.REQUIRED, "is missing");
        } else {
            text(pointer, text, longest);
        }
    }

    private void text(String pointer, String text, int longest) {
        if (text != null && (text.isBlank() || text.codePointCount(0, text.length()) > longest)) {
            wrong(pointer, ErrorCode.WRONG_SIZE, "1 to " + longest + " characters");
        } else if (text != null && !Canonical.isText(text)) {
            wrong(pointer, ErrorCode.INVALID_TEXT, "holds a character that is not text");
        }
    }

    private void time(String pointer, Instant time) {
        if (time != null && time.isBefore(EARLIEST)) {
            wrong(pointer, ErrorCode.OUT_OF_RANGE, "from 1900 on");
        } else if (time != null && time.isAfter(latest)) {
            wrong(pointer, ErrorCode.OUT_OF_RANGE, "at most a day ahead: it has not happened yet");
        }
    }

    private void inOrder(String pointer, Instant first, Instant last, String name) {
        if (first != null && last != null && last.isBefore(first)) {
            wrong(pointer, ErrorCode.IN_ORDER, "must not be before " + name);
        }
    }

    private void wrong(String pointer, ErrorCode code, String detail) {
        problem.at(pointer, code, detail);
    }
}
