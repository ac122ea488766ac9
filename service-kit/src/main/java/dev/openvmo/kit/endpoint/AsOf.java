package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ?asOf=}: the same endpoint at an earlier moment, as this service knew things then. */
@RequestScoped
public class AsOf {
    /** The query parameter. */
    public static final String PARAMETER = "asOf";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final UriInfo uri;
    private final RowSecurity scope;
    private final Clock clock;

    AsOf(UriInfo uri, RowSecurity scope, Clock clock) {
        this.uri = uri;
        this.scope = scope;
        this.clock = clock;
    }

    /** The moment the caller asks for; 400 when it cannot be read, 422 when it has not come yet. */
    public Optional<Instant> asked() {
        var text = uri.getQueryParameters().getFirst(PARAMETER);
        return text == null ? Optional.empty() : Optional.of(notFuture(parse(text)));
    }

    /** What is read as of a moment of the caller's choice; the rest of the transaction sees that moment, too, or the next one asked for. */
    public <T> T at(Instant moment, Supplier<T> read) {
        look(notFuture(moment));
        return read.get();
    }

    void look(Instant moment) {
        switch (scope.asOf(moment)) {
            case FUTURE -> throw future();
            case UNSETTLED ->
                throw Problem.of(
                                KitProblem.MOMENT_NOT_SETTLED,
                                "transactions that began before that moment are still writing")
                        .retryAfter(Duration.ofSeconds(1));
            case FORGOTTEN ->
                throw Problem.of(KitProblem.INVALID_INPUT, "what was so long ago is not kept")
                        .at("/asOf", ErrorCode.OUT_OF_RANGE, "not before the past that is kept");
            case SETTLED -> {}
        }
    }

    private Instant notFuture(Instant moment) {
        // The database's clock decides; this only keeps out what it could not even represent.
        if (moment.isAfter(clock.instant().plus(1, ChronoUnit.DAYS))) {
            throw future();
        }
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.of(
                    KitProblem.MALFORMED_REQUEST, "asOf is an RFC 3339 time, for example 2026-03-31T00:00:00Z");
        }
    }

    private static Problem future() {
        return Problem.of(KitProblem.INVALID_INPUT, "asOf is in the future")
                .at("/asOf", ErrorCode.OUT_OF_RANGE, "not after now");
    }
}
