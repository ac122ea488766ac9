package dev.openvmo.kit.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL refused, in the caller's words. SQL, tables and values stay inside. */
final class SqlProblems {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Pattern KEY = Pattern.compile("^Key \\(([^)=]*)\\)=");

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
            case "23502" ->
                Optional.of(field(KitProblem.INVALID_INPUT, column(server), "required", "must not be empty"));
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
                // 99999: the driver gave up while it connected
                state.startsWith("08") || state.equals("99999") || state.startsWith("53") || state.startsWith("57P")
                        ? Optional.of(unavailable("the database is not available for a moment"))
                        : Optional.empty();
        };
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
        for (var column : columns(server)) {
            if (!column.equals("portfolio_id")) {
                problem.at("/" + camel(column), "already-exists", "is taken");
            }
        }
        return problem;
    }

    private static Problem reference(ServerErrorMessage server) {
        var message = server == null || server.getMessage() == null ? "" : server.getMessage();
        if (message.startsWith("update or delete")) {
            return Problem.of(KitProblem.IN_USE, "something else depends on it");
        }
        var columns = columns(server);
        return columns.length == 0
                ? Problem.of(KitProblem.UNKNOWN_REFERENCE, "it names something that does not exist")
                : field(
                        KitProblem.UNKNOWN_REFERENCE,
                        columns[columns.length - 1],
                        "unknown",
                        "names nothing that exists");
    }

    private static Problem check(ServerErrorMessage server) {
        var rule = server == null || server.getConstraint() == null ? "" : server.getConstraint();
        return Problem.of(
                KitProblem.INVALID_INPUT,
                rule.startsWith("ck_")
                        ? "it breaks the rule " + rule.substring(3).replace('_', ' ')
                        : "it breaks a rule");
    }

    private static Problem field(ProblemType type, String column, String code, String detail) {
        var problem = Problem.of(type, detail);
        return column == null ? problem : problem.at("/" + camel(column), code, detail);
    }

    private static String column(ServerErrorMessage server) {
        return server == null ? null : server.getColumn();
    }

    /**
     * The columns a constraint is about: from the server's detail, which it withholds under row security, else from the
     * constraint's name, which by convention is {@code <kind>_<table>_<field>}.
     */
    private static String[] columns(ServerErrorMessage server) {
        if (server == null) {
            return new String[0];
        }
        Matcher key = KEY.matcher(server.getDetail() == null ? "" : server.getDetail());
        if (key.find() && key.group(1).matches("[a-z0-9_, ]+")) {
            return key.group(1).split(", ");
        }
        var prefix = "_" + server.getTable() + "_";
        var rule = server.getConstraint() == null ? "" : server.getConstraint();
        return rule.indexOf(prefix) == 2 ? new String[] {rule.substring(2 + prefix.length())} : new String[0];
    }

    private static String camel(String column) {
        return Pattern.compile("_([a-z0-9])").matcher(column).replaceAll(m -> m.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Problem unavailable(String detail) {
        return Problem.of(KitProblem.UNAVAILABLE, detail).retryAfter(SOON);
    }
}
