package dev.openvmo.kit.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL refused, in the caller's words. SQL, tables and values stay inside. */
final class SqlProblems {
    private static final Duration SOON = Duration.ofSeconds(1);

    private SqlProblems() {}

    /** The refusal behind this failure; empty if it is a fault of ours. */
    static Optional<Problem> of(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            // the pool's own exceptions carry no state: nothing free in time
            return Optional.of(unavailable("the service has no free database connection"));
        }
        var server = server(failure);
        return switch (state) {
            case "23505" -> Optional.of(duplicate(server));
            case "23P01" -> Optional.of(Problem.of(KitProblem.CONFLICT, "it overlaps with one that exists"));
            case "23503" -> Optional.of(reference(server));
            case "23502" -> Optional.of(missing(server));
            case "23514" -> Optional.of(check(server));
            case "22001" -> Optional.of(Problem.of(KitProblem.INVALID_INPUT, "a text is too long"));
            case "22003" -> Optional.of(Problem.of(KitProblem.INVALID_INPUT, "a number is out of range"));
            case "22007", "22008" -> Optional.of(Problem.of(KitProblem.INVALID_INPUT, "a time is out of range"));
            case "22021", "22P05" ->
                Optional.of(Problem.of(KitProblem.MALFORMED_REQUEST, "a text holds characters that cannot be kept"));
            case "42501" ->
                Optional.of(Problem.of(KitProblem.FORBIDDEN, "the caller's role does not reach this portfolio"));
            case "40001", "40P01", "55P03" -> Optional.of(unavailable("too many changes at once to the same thing"));
            case "57014" -> Optional.of(unavailable("it took longer than allowed"));
            default ->
                isLost(failure) || state.startsWith("53")
                        ? Optional.of(unavailable("the database is not available for a moment"))
                        : Optional.empty();
        };
    }

    /** Whether the connection is gone. 99999: the driver gave up while it connected. */
    static boolean isLost(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.equals("99999");
    }

    /** What the server said: batches wrap it. */
    private static ServerErrorMessage server(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                return postgres.getServerErrorMessage();
            }
        }
        return failure.getNextException() instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    }

    private static Problem duplicate(ServerErrorMessage server) {
        var problem = Problem.of(KitProblem.ALREADY_EXISTS, "one with the same values exists already");
        pointers(server).forEach(pointer -> problem.at(pointer, ErrorCode.ALREADY_EXISTS, "is taken"));
        return problem;
    }

    private static Problem reference(ServerErrorMessage server) {
        var message = server == null || server.getMessage() == null ? "" : server.getMessage();
        if (message.startsWith("update or delete")) {
            return Problem.of(KitProblem.IN_USE, "something else depends on it");
        }
        var problem = Problem.of(KitProblem.UNKNOWN_REFERENCE, "it names something that does not exist");
        pointers(server)
                .forEach(pointer -> problem.at(pointer, ErrorCode.UNKNOWN_REFERENCE, "names nothing that exists"));
        return problem;
    }

    private static Problem check(ServerErrorMessage server) {
        var rule = server == null || server.getConstraint() == null ? "" : server.getConstraint();
        return Problem.of(
                KitProblem.INVALID_INPUT,
                rule.startsWith("ck_")
                        ? "it breaks the rule " + rule.substring(3).replace('_', ' ')
                        : "it breaks a rule");
    }

    private static Problem missing(ServerErrorMessage server) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "must not be empty");
        return server == null || server.getColumn() == null
                ? problem
                : problem.at("/" + camel(server.getColumn()), ErrorCode.REQUIRED, "must not be empty");
    }

    private static List<String> pointers(ServerErrorMessage server) {
        return ConstraintRegistry.pointers(server == null ? null : server.getConstraint());
    }

    private static String camel(String column) {
        return Pattern.compile("_([a-z0-9])").matcher(column).replaceAll(m -> m.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Problem unavailable(String detail) {
        return Problem.of(KitProblem.UNAVAILABLE, detail).retryAfter(SOON);
    }
}
