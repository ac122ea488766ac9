package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Ranks anew what is in portfolios, and below them, that another model came to govern. Apart from the request that changed
 * the model, because a hundred thousand initiatives take longer than anybody waits; until then each rank says by which model.
 */
@ApplicationScoped
class Reranking implements Recompute {
    static final String KIND = "rerank";

    private final Sql sql;

    Reranking(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> portfolioIds) {
        sql.query("select rerank(cast(:roots as uuid[]))")
                .with("roots", portfolioIds)
                .list(row -> null);
    }
}
