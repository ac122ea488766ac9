package dev.openvmo.alignment.subjects;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.copy.PortfolioTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of what is scored, and what has to be scored anew when they change. */
@ApplicationScoped
class SubjectCopies {
    private final CopyStore store;
    private final Rescore rescore;

    SubjectCopies(CopyStore store, Rescore rescore) {
        this.store = store;
        this.rescore = rescore;
    }

    /** One that appears, moves or goes has its score (and what hangs on it) settled anew. */
    @Produces
    @Singleton
    LocalCopy<InitiativeCopy> initiatives() {
        return LocalCopy.of(store, "portfolio", "initiative", InitiativeCopy.class)
                .onChange(changes -> rescore.initiatives(
                        changes.whereNew().or("portfolioId").or("deleted").ids()));
    }

    @Produces
    @Singleton
    LocalCopy<PortfolioCopy> portfolios() {
        return LocalCopy.of(store, "portfolio", "portfolio", PortfolioCopy.class);
    }

    /** Strategies reach down it. */
    @Produces
    @Singleton
    LocalCopy<PortfolioTree.Branch> tree() {
        return PortfolioTree.copy(store, rescore::beneath);
    }
}
