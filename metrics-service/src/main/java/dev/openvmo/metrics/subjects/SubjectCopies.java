package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.copy.Changes;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.copy.PortfolioTree;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Our copies of what is measured. What rests on them is marked, never done at once: a measurement may be on its way. */
@ApplicationScoped
class SubjectCopies {
    private final CopyStore store;
    private final Sql sql;
    private final Marks marks;

    SubjectCopies(CopyStore store, Sql sql, Marks marks) {
        this.store = store;
        this.sql = sql;
        this.marks = marks;
    }

    @Produces
    @Singleton
    StateConsumer initiatives() {
        return copy("initiative", SubjectType.INITIATIVE, SubjectCopy.class).onChange(changes -> {
            settle(changes, "externalRefSource", "externalRefExternalId");
            entered(changes.whereNew().or("enteredAt").ids());
            delivered(changes.where("enteredAt")
                    .or("portfolioId")
                    .or("valueStreamId")
                    .or("deleted")
                    .ids());
        });
    }

    @Produces
    @Singleton
    StateConsumer valueStreams() {
        return copy("value-stream", SubjectType.VALUE_STREAM, SubjectCopy.class)
                .onChange(changes -> settle(changes, "key"));
    }

    @Produces
    @Singleton
    StateConsumer portfolios() {
        return copy("portfolio", SubjectType.PORTFOLIO, PortfolioCopy.class).onChange(changes -> {
            settle(changes, "key");
            inside("value", changes.whereNew().or("currency").ids());
            inside("rehome", changes.where("timeZone").ids());
            inside(
                    "realisation",
                    changes.where("currency")
                            .or("timeZone")
                            .or("fiscalYearStartMonth")
                            .ids());
        });
    }

    /** A branch that grew may bring waiting measurements within their writer's reach. */
    @Produces
    @Singleton
    StateConsumer tree() {
        return PortfolioTree.copy(store, this::link);
    }

    private <T extends Record> LocalCopy<T> copy(String name, SubjectType type, Class<T> kept) {
        return LocalCopy.of(store, "portfolio", name, kept).table("subject").constant("type", type.name());
    }

    /** What they are called by, or whether they are there at all, decides what is linked to them and is told of them. */
    private void settle(Changes<?> changes, String... names) {
        var told = changes.where("deleted");
        var linking = changes.whereNew().or("deleted");
        for (var name : names) {
            told = told.or(name);
            linking = linking.or(name);
        }
        marks.mark("value", told.ids());
        marks.mark("link", linking.ids());
        marks.mark("link-facts", linking.ids());
        marks.mark("work-item-link", linking.ids());
        var moved = changes.where("portfolioId").ids();
        marks.mark("rehome", moved);
        marks.mark("follow", moved);
    }

    /** Another currency makes another headline of what is in the portfolio; another time zone has other days. */
    private void inside(String kind, List<UUID> portfolios) {
        if (!portfolios.isEmpty()) {
            marks.mark(
                    kind,
                    sql.query("select id from subject where portfolio_id = any (:portfolios::uuid[])")
                            .with("portfolios", portfolios)
                            .list(row -> row.uuid("id")));
        }
    }

    /** Since when they are in the funnel, or that they are there at all, tells how long their benefits took. */
    private void entered(List<UUID> initiatives) {
        marks.mark(
                "realisation",
                sql.query("select distinct initiative_id from benefit where initiative_id = any (:ids)")
                        .with("ids", initiatives)
                        .list(row -> row.uuid("initiative_id")));
    }

    /** Their value stream delivers another work, too; the one they left is told when its day is over. */
    private void delivered(List<UUID> initiatives) {
        marks.mark(
                "delivery-subject",
                sql.query(
                                """
                        select d.subject_id as id from delivery_summary d where d.subject_id = any (:ids)
                        union
                        select s.value_stream_id from delivery_summary d join subject s on s.id = d.subject_id
                        where d.subject_id = any (:ids) and s.value_stream_id is not null""")
                        .with("ids", initiatives)
                        .list(row -> row.uuid("id")));
    }

    private void link(List<UUID> branches) {
        if (!branches.isEmpty()) {
            marks.mark(
                    "link-facts",
                    sql.query(
                                    """
                            select initiative_key from deployment where initiative_id is null and initiative_key is not null
                            union
                            select initiative_key from change where initiative_id is null and initiative_key is not null
                            union
                            select initiative_key from incident where initiative_id is null and initiative_key is not null
                            """)
                            .list(row -> row.uuid("initiative_key")));
            marks.mark(
                    "link",
                    sql.query(
                                    """
                            select distinct o.subject_id
                            from observation o join subject s on o.subject_id in (s.id, s.ref_id)
                            where o.portfolio_id is null
                            """)
                            .list(row -> row.uuid("subject_id")));
            marks.mark(
                    "work-item-link",
                    sql.query(
                                    "select distinct initiative_id from work_item where not linked and initiative_id is not null")
                            .list(row -> row.uuid("initiative_id")));
        }
    }
}
