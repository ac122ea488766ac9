package dev.openvmo.kit.copy;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The tree by which grants reach down, table {@code portfolio_tree}, where it is learnt from portfolio-service. */
public final class PortfolioTree {

    private PortfolioTree() {}

    /** A portfolio and what it hangs on. */
    public record Branch(UUID id, @Nullable UUID parentId) {}

    /** Keeps the tree; the action hears which portfolios came, went or hang elsewhere now. */
    public static LocalCopy<Branch> copy(CopyStore store, Consumer<List<UUID>> onChange) {
        return LocalCopy.of(store, "portfolio", "portfolio", Branch.class)
                .table("portfolio_tree")
                .onChange(changes -> onChange.accept(
                        changes.whereNew().or("parentId").or("deleted").ids()));
    }
}
