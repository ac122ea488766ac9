package dev.openvmo.kit.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Finds the refusal inside any failure: what was thrown may be wrapped by transactions, proxies and Hibernate. */
public final class Refusals {
    private static final int DEPTH = 20;

    private Refusals() {}

    /** The problem to answer with; empty if this is a fault of ours and has to be logged. */
    public static Optional<Problem> in(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            var found = one(cause);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The transaction manager hides what the database said of a COMMIT among what is suppressed. */
    private static Optional<Problem> broken(Throwable commit) {
        var said = sql(commit);
        return said.isEmpty() || SqlProblems.isLost(said.get()) ? Optional.of(unknown()) : SqlProblems.of(said.get());
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return failure instanceof SQLException found
                ? Optional.of(found)
                : Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .flatMap(each -> sql(each).stream())
                        .findFirst();
    }

    private static Problem unknown() {
        return Problem.of(
                        KitProblem.UNAVAILABLE,
                        "the transaction broke at its end: whether this was done is not known; sent again with the same"
                                + " Idempotency-Key it is done once")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Optional<Problem> one(Throwable failure) {
        if (failure instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (failure instanceof WebApplicationException answer) {
            return Optional.of(general(answer.getResponse().getStatus()));
        }
        if (failure instanceof RollbackException || failure instanceof HeuristicMixedException) {
            return broken(failure);
        }
        if (failure instanceof SQLException sql) {
            return SqlProblems.of(sql);
        }
        if (failure instanceof UnauthorizedException
                || failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException) {
            return Optional.of(unauthenticated());
        }
        if (failure instanceof ForbiddenException || failure instanceof SecurityException) {
            return Optional.of(general(403));
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Optional.of(Problem.of(KitProblem.PRECONDITION_FAILED, "it was changed by someone else meanwhile"));
        }
        if (failure instanceof LockTimeoutException
                || failure instanceof QueryTimeoutException
                || failure instanceof RejectedExecutionException) {
            return Optional.of(Problem.of(KitProblem.UNAVAILABLE, "there is more to do than can be done right now")
                    .retryAfter(Duration.ofSeconds(1)));
        }
        return Optional.empty();
    }

    /** No credential, or none that holds. */
    public static Problem unauthenticated() {
        return Problem.of(KitProblem.UNAUTHENTICATED, "send a valid credential as Authorization: Bearer")
                .header("WWW-Authenticate", "Bearer");
    }

    /** A fault of ours: nothing is said but that it happened. */
    public static Problem internal() {
        return Problem.of(KitProblem.INTERNAL, "the failure was recorded under the traceId");
    }

    /** What a status means when nobody said more. */
    public static Problem general(int status) {
        var type = KitProblem.ofStatus(status);
        return switch (type) {
            case INTERNAL -> internal();
            case UNAUTHENTICATED -> unauthenticated();
            case NOT_FOUND -> Problem.of(type, "there is nothing here that the caller may see");
            case FORBIDDEN -> Problem.of(type, "none of the caller's roles allows this");
            case MALFORMED_REQUEST -> Problem.of(type, "a part of the request is not in the expected form");
            case UNAVAILABLE -> Problem.of(type, "try again in a moment").retryAfter(Duration.ofSeconds(1));
            default -> Problem.of(type, type.title());
        };
    }
}
