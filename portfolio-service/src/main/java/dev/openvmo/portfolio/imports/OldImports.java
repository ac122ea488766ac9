package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.retention.RetentionConfig;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Imports are kept, with what became of each row, as long as the past is; dry runs as long as receipts are. */
@ApplicationScoped
class OldImports implements Forgetting {
    private final Sql sql;
    private final RetentionConfig config;

    OldImports(Sql sql, RetentionConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String kind() {
        return "imports";
    }

    /** One import as a whole: half of its rows would count wrong. What it brought stays. */
    @Override
    public int some() {
        return sql.query(
                        """
                        with old as (
                            select id from import_run
                            where content is null and created_at < clock_timestamp()
                                - make_interval(secs => case when dry_run then least(:receipts, :past) else :past end)
                            order by created_at limit 1 for update skip locked
                        ), rows as (
                            delete from import_row r using old where r.import_id = old.id returning 1
                        ), receipt as (
                            delete from import_receipt r using old where r.import_id = old.id
                        ), run as (
                            delete from operation o using old where o.id = old.id
                        )
                        select old.id, (select count(*) from rows) as rows from old
                        """)
                .with("receipts", config.receipts().toSeconds())
                .with("past", config.past().toSeconds())
                .first(row -> {
                    sql.query("delete from import_run where id = :id")
                            .with("id", row.uuid("id"))
                            .update();
                    return 1 + row.integer("rows");
                })
                .orElse(0);
    }
}
