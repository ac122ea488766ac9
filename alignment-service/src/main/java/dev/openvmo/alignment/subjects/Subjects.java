package dev.openvmo.alignment.subjects;

import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about portfolios and initiatives: is there one, where is it, may this caller write there? */
@ApplicationScoped
public class Subjects {
    private final LocalCopy<PortfolioCopy> portfolios;
    private final LocalCopy<InitiativeCopy> initiatives;
    private final Grants grants;
    private final Sql sql;

    Subjects(LocalCopy<PortfolioCopy> portfolios, LocalCopy<InitiativeCopy> initiatives, Grants grants, Sql sql) {
        this.portfolios = portfolios;
        this.initiatives = initiatives;
        this.grants = grants;
        this.sql = sql;
    }

    /** A portfolio named in a body: unknown or invisible is 422 {@code unknown-reference}, too low a role there is 403. */
    public void requirePortfolio(UUID portfolioId, String pointer) {
        portfolios.await(portfolioId, pointer);
        grants.require(portfolioId);
    }

    /** The portfolio of an initiative named in a body, on the same terms. */
    public UUID requireInitiative(UUID initiativeId, String pointer) {
        var portfolioId = initiatives.await(initiativeId, pointer).portfolioId();
        grants.require(portfolioId);
        return portfolioId;
    }

    /** Initiatives named in a body, in this portfolio or below, each once: 422, 403. */
    public void requireBeneath(UUID portfolioId, List<UUID> initiativeIds, String pointer) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "initiatives of the portfolio or below, each once");
        var beneath = sql.query("select subtree(array[:portfolio]::uuid[]) as id")
                .with("portfolio", portfolioId)
                .list(row -> row.uuid("id"));
        for (var i = 0; i < initiativeIds.size(); i++) {
            var at = pointer + "/" + i;
            if (!beneath.contains(requireInitiative(initiativeIds.get(i), at))) {
                problem.at(at, ErrorCode.INVALID, "is in another portfolio");
            } else if (initiativeIds.indexOf(initiativeIds.get(i)) < i) {
                problem.at(at, ErrorCode.DUPLICATE, "is there twice");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** Where an initiative is, if the caller may know of it. */
    public Optional<UUID> portfolioOf(UUID initiativeId) {
        return initiatives.find(initiativeId).map(InitiativeCopy::portfolioId);
    }

    /** A portfolio named in a path; 404 where the caller cannot see it. */
    public void portfolio(UUID portfolioId) {
        if (portfolios.find(portfolioId).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no portfolio " + portfolioId + " here.");
        }
    }
}
