package dev.openvmo.alignment.subjects;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about portfolios and initiatives: is there one, where is it, may this caller write there? */
@ApplicationScoped
public class Subjects {
    private final EntityManager entities;
    private final References references;
    private final Grants grants;

    Subjects(EntityManager entities, References references, Grants grants) {
        this.entities = entities;
        this.references = references;
        this.grants = grants;
    }

    /** A portfolio named in a body: unknown or invisible is 422 {@code unknown-reference}, too low a role there is 403. */
    public void requirePortfolio(UUID portfolioId, String pointer) {
        references.await(
                "portfolio",
                pointer,
                () -> one("select id from portfolio where id = :id and not deleted", portfolioId));
        grants.require(portfolioId);
    }

    /** The portfolio of an initiative named in a body, on the same terms. */
    public UUID requireInitiative(UUID initiativeId, String pointer) {
        var portfolioId = references.await("initiative", pointer, () -> portfolioOf(initiativeId));
        grants.require(portfolioId);
        return portfolioId;
    }

    /** Where an initiative is, if the caller may know of it. */
    public Optional<UUID> portfolioOf(UUID initiativeId) {
        return one("select portfolio_id from initiative where id = :id and not deleted", initiativeId);
    }

    private Optional<UUID> one(String query, UUID id) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(query).setParameter("id", id).getResultList();
        return found.stream().findFirst();
    }
}
