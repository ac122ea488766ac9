package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.services.NamedServices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds whose facts are: the service by its name or repository, made where nobody has made it, and its portfolio. */
@ApplicationScoped
class FactPlaces {
    private final NamedServices services;
    private final Sql sql;

    FactPlaces(NamedServices services, Sql sql) {
        this.services = services;
        this.sql = sql;
    }

    /** Where a fact belongs, or why it belongs nowhere. */
    record Place(UUID serviceId, UUID portfolioId, Problem problem) {}

    /** Where each of these belongs. */
    Function<Fact, Place> of(List<Fact> facts, Writer writer) {
        var names = told(facts, Fact::service);
        var found = services.find(names, told(facts, Fact::repository));
        var portfolios = portfolios(facts, writer);
        var wanted = new LinkedHashSet<NamedServices.Wanted>();
        for (var fact : facts) {
            var place = place(fact, found, portfolios, writer);
            if (place.problem == null && place.serviceId == null && fact.service() != null) {
                wanted.add(new NamedServices.Wanted(place.portfolioId, fact.service()));
            }
        }
        if (!wanted.isEmpty()) {
            services.make(wanted);
        }
        var all = wanted.isEmpty() ? found : services.find(names, told(facts, Fact::repository));
        return fact -> place(fact, all, portfolios, writer);
    }

    private static Set<String> told(List<Fact> facts, Function<Fact, String> name) {
        return facts.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Those of the told and of the writer's that there are. */
    private record Portfolios(Set<UUID> known, List<UUID> own) {}

    private Portfolios portfolios(List<Fact> facts, Writer writer) {
        var told =
                facts.stream().map(Fact::portfolioId).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = new HashSet<UUID>(sql.query("select id from portfolio_tree where id = any (:ids::uuid[])")
                .with("ids", told)
                .list(row -> row.uuid("id")));
        var own = sql.query(
                        """
                        select id from portfolio_tree where :writable::uuid[] is null or id = any (:writable::uuid[]) limit 2
                        """)
                .with("writable", writer.scope())
                .list(row -> row.uuid("id"));
        return new Portfolios(known, own);
    }

    private static Place place(Fact fact, List<NamedServices.Named> found, Portfolios portfolios, Writer writer) {
        var told = fact.portfolioId();
        if (told != null && !writer.writes(told)) {
            return nowhere(
                    writer.sees(told)
                            ? Problem.of(KitProblem.FORBIDDEN, "your role in this portfolio does not allow this")
                                    .at("/portfolioId", ErrorCode.FORBIDDEN, "your role there is too low")
                            : unknown());
        }
        if (told != null && !portfolios.known.contains(told)) {
            return nowhere(unknown());
        }
        Predicate<NamedServices.Named> writable =
                service -> told == null ? writer.writes(service.portfolioId()) : told.equals(service.portfolioId());
        var candidates = found.stream()
                .filter(writable)
                .filter(service -> tells(fact, service))
                .toList();
        if (candidates.size() == 1) {
            return new Place(candidates.get(0).id(), candidates.get(0).portfolioId(), null);
        }
        if (candidates.size() > 1 && told == null) {
            return nowhere(several("several services are called so, or have this repository: name the portfolio"));
        }
        if (told != null) {
            return new Place(null, told, null);
        }
        return switch (portfolios.own.size()) {
            case 0 -> nowhere(none());
            case 1 -> new Place(null, portfolios.own.get(0), null);
            default -> nowhere(several("nothing tells for which of the portfolios that you may write to it is"));
        };
    }

    /** A name is believed before a repository. */
    private static boolean tells(Fact fact, NamedServices.Named service) {
        return fact.service() != null
                ? fact.service().equals(service.name())
                : fact.repository() != null && service.repositories().contains(fact.repository());
    }

    private static Place nowhere(Problem problem) {
        return new Place(null, null, problem);
    }

    /** It may be on its way. */
    private static Problem unknown() {
        return Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no such portfolio.")
                .at("/portfolioId", ErrorCode.UNKNOWN_REFERENCE, "There is no portfolio with this id.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** Nor is that of a key whose portfolio was just made. */
    private static Problem none() {
        return Problem.of(KitProblem.UNKNOWN_REFERENCE, "No portfolio that you may write to is known here.")
                .at("/portfolioId", ErrorCode.UNKNOWN_REFERENCE, "none that you may write to is known here (yet)")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Problem several(String detail) {
        return Problem.of(KitProblem.INVALID_INPUT, "It has to be said for which portfolio it is.")
                .at("/portfolioId", ErrorCode.REQUIRED, detail);
    }
}
