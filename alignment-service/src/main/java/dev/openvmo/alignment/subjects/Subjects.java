package dev.openvmo.alignment.subjects;

import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about portfolios and initiatives: is there one, where is it, may this caller write there? */
@ApplicationScoped
public class Subjects {
    private final LocalCopy<PortfolioCopy> portfolios;
    private final LocalCopy<InitiativeCopy> initiatives;
    private final Grants grants;

    Subjects(LocalCopy<PortfolioCopy> portfolios, LocalCopy<InitiativeCopy> initiatives, Grants grants) {
        this.portfolios = portfolios;
        this.initiatives = initiatives;
        this.grants = grants;
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
