package dev.openvmo.portfolio.impediments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of time in pieces that neither touch nor overlap, in their order. Pure. */
record Spans(List<Span> pieces) {
    /** From one moment to another. */
    @Schema(name = "Span", description = "From one moment to another.")
    record Span(
            @Schema(description = "Its first moment.") Instant from,
            @Schema(description = "The moment at which it is over.") Instant to) {}

    /** All that lies in any of these; what overlaps counts once, what is empty not at all. */
    static Spans of(Collection<Span> spans) {
        var pieces = new ArrayList<Span>();
        spans.stream()
                .filter(span -> span.from.isBefore(span.to))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
                    if (last == null || span.from.isAfter(last.to)) {
                        pieces.add(span);
                    } else if (span.to.isAfter(last.to)) {
                        pieces.set(pieces.size() - 1, new Span(last.from, span.to));
                    }
                });
        return new Spans(List.copyOf(pieces));
    }

    /** What lies in both. */
    Spans and(Spans other) {
        var both = new ArrayList<Span>();
        for (var mine : pieces) {
            for (var theirs : other.pieces) {
                both.add(new Span(
                        mine.from.isAfter(theirs.from) ? mine.from : theirs.from,
                        mine.to.isBefore(theirs.to) ? mine.to : theirs.to));
            }
        }
        return of(both);
    }

    Duration length() {
        return pieces.stream().map(span -> Duration.between(span.from, span.to)).reduce(Duration.ZERO, Duration::plus);
    }
}
