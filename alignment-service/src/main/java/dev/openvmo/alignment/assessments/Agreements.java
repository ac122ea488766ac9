package dev.openvmo.alignment.assessments;

import dev.openvmo.alignment.criteria.CriteriaSets;
import dev.openvmo.alignment.criteria.CriteriaSets.Scale;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads how far the assessors of what the caller may see agree. */
@ApplicationScoped
class Agreements {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final String RATED =
            """
            with rated as (
                select initiative_id, count(*) as assessors, quotient(sum(rating), count(*), 9) as consensus,
                    min(rating) as lowest, max(rating) as highest, sum(rating) as total, sum(rating * rating) as squares
                from assessment
                where lineage_id = :lineage and criterion = :criterion and rating between :lowest and :highest
                group by initiative_id having count(*) > 1
            )""";

    private final CriteriaSets sets;
    private final Sql sql;

    Agreements(CriteriaSets sets, Sql sql) {
        this.sets = sets;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the set. */
    AgreementView of(UUID criteriaSetId) {
        return new AgreementView(
                criteriaSetId, sets.scales(criteriaSetId).stream().map(this::of).toList());
    }

    private AgreementView.ByCriterion of(Scale scale) {
        var agreement = sql.query(
                        RATED
                                + """

                                select coalesce(sum(assessors), 0)::bigint as ratings,
                                    coalesce(sum(quotient(assessors * squares - total * total, assessors - 1, 18)), 0) as within,
                                    coalesce(sum(total), 0) as total, coalesce(sum(squares), 0) as squares
                                from rated""")
                .with("lineage", scale.lineageId())
                .with("criterion", scale.criterion())
                .with("lowest", scale.lowest())
                .with("highest", scale.highest())
                .one(row -> new Agreement(
                        row.number("ratings"), row.decimal("within"), row.decimal("total"), row.decimal("squares")));
        var alpha = agreement.alpha();
        var reason = agreement.ratings() == 0 ? "NOT_RATED_TWICE" : "ALL_RATINGS_EQUAL";
        return new AgreementView.ByCriterion(
                scale.criterion(), alpha, alpha == null ? reason : null, agreement.ratings(), discuss(scale));
    }

    private List<AgreementView.Discussion> discuss(Scale scale) {
        return sql.query(
                        RATED
                                + """

                                select * from rated where highest - lowest >= :wide
                                order by highest - lowest desc, initiative_id limit 50""")
                .with("lineage", scale.lineageId())
                .with("criterion", scale.criterion())
                .with("lowest", scale.lowest())
                .with("highest", scale.highest())
                .with("wide", scale.highest().subtract(scale.lowest()).divide(TWO))
                .list(row -> new AgreementView.Discussion(
                        row.uuid("initiative_id"),
                        row.number("assessors"),
                        row.decimal("consensus"),
                        row.decimal("lowest"),
                        row.decimal("highest")));
    }
}
