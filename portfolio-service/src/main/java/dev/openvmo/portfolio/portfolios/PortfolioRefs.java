package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.UUID;

/** What other features ask about portfolios: may this caller put something there, and does anything hang on it? */
@ApplicationScoped
public class PortfolioRefs {
    private final EntityManager entities;
    private final Grants grants;

    PortfolioRefs(EntityManager entities, Grants grants) {
        this.entities = entities;
        this.grants = grants;
    }

    /** A portfolio named in a body: invisible is 422 {@code unknown-reference}, visible with too low a role is 403. */
    public void require(UUID portfolioId, String pointer) {
        if (entities.find(PortfolioEntity.class, portfolioId) == null) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no portfolio " + portfolioId + ".")
                    .at(pointer, "unknown-reference", "no such portfolio");
        }
        grants.require(portfolioId);
    }

    /** A portfolio named in a path: 404 where the caller cannot see it. */
    public void requireVisible(UUID portfolioId) {
        if (entities.find(PortfolioEntity.class, portfolioId) == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no portfolio " + portfolioId + ".");
        }
    }

    void requireUnused(UUID id) {
        var row = (Object[]) entities.createNativeQuery(
                        """
                                select (select count(*) from portfolio where parent_id = :id),
                                       (select count(*) from value_stream where portfolio_id = :id),
                                       (select count(*) from initiative where portfolio_id = :id),
                                       (select count(*) from import_mapping where portfolio_id = :id)""")
                .setParameter("id", id)
                .getSingleResult();
        var dependents = new LinkedHashMap<String, Long>();
        var names = new String[] {"portfolios", "valueStreams", "initiatives", "importMappings"};
        for (int i = 0; i < names.length; i++) {
            if (((Number) row[i]).longValue() > 0) {
                dependents.put(names[i], ((Number) row[i]).longValue());
            }
        }
        if (!dependents.isEmpty()) {
            throw Problem.of(KitProblem.IN_USE, "The portfolio still holds " + dependents + ".")
                    .with("dependents", dependents);
        }
    }
}
