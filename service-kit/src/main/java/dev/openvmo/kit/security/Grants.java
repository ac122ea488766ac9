package dev.openvmo.kit.security;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.PortfolioSet;
import dev.openvmo.kit.store.RowSecurity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the caller may do where. Row security keeps what may not be seen out of sight; this is for what may be seen. */
@RequestScoped
public class Grants {
    private final List<Grant> grants;
    private final RowSecurity scope;
    private Set<String> allowed = Roles.ALL;
    private RowSecurity.Purpose purpose = RowSecurity.Purpose.WRITING;
    private PortfolioSet writable = PortfolioSet.NONE;

    Grants(SecurityIdentity identity, RowSecurity scope) {
        this.grants = Identities.grants(identity);
        this.scope = scope;
    }

    /** 403 unless one of the roles this endpoint allows is held at the portfolio (null: at the whole organisation). */
    public void require(UUID portfolioId) {
        if (portfolioId == null) {
            requireEverywhere();
        } else if (!writable.holds(portfolioId)) {
            throw Problem.of(KitProblem.FORBIDDEN, "your role in this portfolio does not allow this");
        }
    }

    /** 403 unless one of the roles this endpoint allows is held everywhere. */
    public void requireEverywhere() {
        if (!writable.all()) {
            throw Problem.of(KitProblem.FORBIDDEN, "this needs a role in the whole organisation");
        }
    }

    /** Whether the role is held at the portfolio, by itself, by a role that includes it, or from above. */
    public boolean holds(String role, UUID portfolioId) {
        return scope.expand(reach(Set.of(role))).holds(portfolioId);
    }

    /** Which roles the endpoint allows, and what for: called by the kit before the transaction. */
    public void allow(Set<String> roles, RowSecurity.Purpose of) {
        allowed = roles;
        purpose = of;
    }

    /** Puts the caller's reach into the running transaction; again after the portfolio tree was changed in it. */
    public void expand() {
        Set<String> seeing = new HashSet<>(allowed);
        if (purpose != RowSecurity.Purpose.READING) {
            seeing.add(Roles.VIEWER); // who may see what may not be written is told so: 403, not 404
        }
        writable = scope.caller(reach(seeing), reach(allowed), purpose);
    }

    private PortfolioSet reach(Set<String> roles) {
        var held = grants.stream()
                .filter(grant -> Roles.holdsAny(grant.role(), roles))
                .toList();
        return held.stream().anyMatch(Grant::everywhere)
                ? PortfolioSet.ALL
                : PortfolioSet.of(held.stream().map(Grant::portfolio).toList());
    }
}
