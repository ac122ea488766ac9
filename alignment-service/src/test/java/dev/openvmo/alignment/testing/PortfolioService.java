package dev.openvmo.alignment.testing;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Neighbour;
import java.util.List;
import java.util.UUID;

/** What portfolio-service would say. */
public final class PortfolioService {
    private static final Aggregate PORTFOLIO = new Aggregate("portfolio", "portfolio");
    private static final Aggregate INITIATIVE = new Aggregate("portfolio", "initiative");
    private static final Neighbour NEIGHBOUR = Neighbour.announcing(PORTFOLIO, INITIATIVE);

    private PortfolioService() {}

    /** A portfolio under a parent, or a root. */
    public static void announcePortfolio(UUID id, UUID parent, long stateVersion) {
        NEIGHBOUR.announce(
                PORTFOLIO,
                id,
                id,
                stateVersion,
                state -> state.put("parentId", parent == null ? null : parent.toString()));
    }

    /** An initiative in a portfolio. */
    public static void announceInitiative(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(
                INITIATIVE, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString()));
    }

    /** An initiative that is done. */
    public static void announceInitiativeDone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(
                INITIATIVE, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString())
                        .put("state", "DONE"));
    }

    /** All of these, one after the other. */
    public static void announceInitiatives(List<UUID> ids, UUID portfolio) {
        ids.forEach(id -> announceInitiative(id, portfolio, 1));
    }

    /** An initiative that is gone. */
    public static void announceInitiativeGone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announceGone(INITIATIVE, id, portfolio, stateVersion);
    }
}
