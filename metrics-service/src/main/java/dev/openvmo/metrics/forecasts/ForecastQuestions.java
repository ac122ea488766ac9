package dev.openvmo.metrics.forecasts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.PortfolioSet;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.flow.FlowRequest;
import dev.openvmo.metrics.flow.Throughput;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes sense of what is to be forecast. */
@ApplicationScoped
class ForecastQuestions {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Throughput throughput;
    private final Places places;
    private final Sql sql;
    private final TransactionTime time;

    ForecastQuestions(Throughput throughput, Places places, Sql sql, TransactionTime time) {
        this.throughput = throughput;
        this.places = places;
        this.sql = sql;
        this.time = time;
    }

    /** 422 naming what does not go together, and the subject that the caller cannot see. */
    ForecastQuestion of(ForecastRequest request) {
        check(request);
        if (request.subjectId() != null) {
            places.await(request.subjectType(), request.subjectId(), "/subjectId");
        }
        var finished = request.samples() == null ? finished(request) : null;
        var home = finished == null ? null : finished.place().portfolioId();
        var portfolio = home == null || request.portfolioId() != null ? portfolio(request.portfolioId()) : null;
        var zone = finished != null ? finished.place().zone() : portfolio == null ? ZoneOffset.UTC : portfolio.zone();
        var start = request.start() == null ? LocalDate.ofInstant(time.instant(), zone) : request.start();
        return new ForecastQuestion(
                portfolio == null ? home : portfolio.portfolioId(),
                finished == null ? null : finished.window(),
                new Samples(finished == null ? request.samples() : finished.finished()),
                request.interval(),
                start,
                request.items(),
                request.until() == null ? null : intervals(request, start),
                request.seed() == null ? ThreadLocalRandom.current().nextLong(1L << 53) : request.seed(),
                request.method());
    }

    private static void check(ForecastRequest request) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the forecast is not valid");
        if ((request.items() == null) == (request.until() == null)) {
            problem.at("/items", ErrorCode.INVALID, "'items' or 'until' is asked for, one of them");
        }
        if ((request.subjectType() == null) != (request.subjectId() == null)) {
            problem.at("/subjectId", ErrorCode.REQUIRED, "'subjectType' and 'subjectId' go together");
        }
        var told = request.subjectId() != null || request.team() != null;
        if (told == (request.samples() != null)) {
            problem.at("/samples", ErrorCode.INVALID, "'samples', or a subject or a team whose they are");
        }
        if (request.samples() != null && (request.from() != null || request.to() != null)) {
            problem.at("/samples", ErrorCode.INVALID, "'from' and 'to' say of when those of a subject or team are");
        }
        if (request.subjectId() != null && request.portfolioId() != null) {
            problem.at("/portfolioId", ErrorCode.INVALID, "it is the subject's");
        }
        if (request.start() != null
                && (request.start().isBefore(EARLIEST) || request.start().isAfter(LATEST))) {
            problem.at("/start", ErrorCode.OUT_OF_RANGE, "must be from 1900 to 2200");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private Throughput.Finished finished(ForecastRequest request) {
        var asked = new FlowRequest();
        asked.subjectType = request.subjectType();
        asked.subjectId = request.subjectId();
        asked.descendants = request.descendants();
        asked.team = request.team();
        asked.from = request.from();
        asked.to = request.to();
        return throughput.of(asked, request.interval().interval());
    }

    /** A portfolio and its zone. */
    private record Home(UUID portfolioId, ZoneId zone) {}

    /** The one that is told, or the only one that the caller may write; null of who may write all. */
    private Home portfolio(UUID told) {
        if (told != null) {
            return new Home(
                    told,
                    places.await(SubjectType.PORTFOLIO, told, "/portfolioId").zone());
        }
        var writable = PortfolioSet.parse(sql.query("select current_setting('openvmo.writable') as writable")
                .one(row -> row.text("writable")));
        if (writable.all()) {
            return null;
        }
        if (writable.portfolios().size() == 1) {
            return portfolio(writable.portfolios().iterator().next());
        }
        throw Problem.of(KitProblem.INVALID_INPUT, "it cannot be told where the forecast belongs")
                .at("/portfolioId", ErrorCode.REQUIRED, "you may write several portfolios");
    }

    private static long intervals(ForecastRequest request, LocalDate start) {
        var intervals = request.interval().between(start, request.until());
        if (intervals < 1 || intervals > Prediction.HORIZON) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the forecast is not valid")
                    .at(
                            "/until",
                            ErrorCode.OUT_OF_RANGE,
                            "must be 1 to %d whole intervals after the start".formatted(Prediction.HORIZON));
        }
        return intervals;
    }
}
