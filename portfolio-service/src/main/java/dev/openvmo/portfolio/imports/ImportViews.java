package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows imports, their rows and their measurements. */
@ApplicationScoped
class ImportViews {
    private static final Listing<ImportEntity> IMPORTS = Listing.of(ImportEntity.class, "import_run")
            .fields("portfolioId", "mappingId", "mappingKey", "source", "dryRun", "createdAt", "finishedAt")
            .sort("-createdAt");
    private static final Listing<ImportRowEntity> ROWS = Listing.of(ImportRowEntity.class, "import_row")
            .fields("row", "externalId", "outcome", "initiativeId")
            .sort("row");

    private final Sql sql;
    private final Lists lists;
    private final JsonText json;

    ImportViews(Sql sql, Lists lists, JsonText json) {
        this.sql = sql;
        this.lists = lists;
        this.json = json;
    }

    ImportView of(UUID id) {
        return view(find(id));
    }

    Page<ImportView> page(ListQuery query) {
        return lists.page(IMPORTS, query, this::view);
    }

    Page<ImportRowView> rows(UUID id, ListQuery query) {
        find(id);
        return lists.page(ROWS, query, this::row, new Fixed("import_id", id));
    }

    private ImportRowView row(ImportRowEntity row) {
        return new ImportRowView(
                row.row,
                row.externalId,
                row.outcome,
                row.initiativeId,
                json.tree(row.problem),
                json.tree(row.measurements));
    }

    private ImportView view(ImportEntity run) {
        var receipt = receipt(run.id);
        return new ImportView(
                run.id,
                "/v1/operations/portfolio-" + run.id,
                run.portfolioId,
                run.mappingId,
                run.mappingKey,
                run.source,
                run.observedOn,
                run.dryRun,
                stage(run, receipt),
                counts(run),
                metrics(run.id),
                receipt,
                run.createdAt,
                run.finishedAt);
    }

    private ImportView.Stage stage(ImportEntity run, ImportView.Receipt receipt) {
        if (run.withdrawnAt != null) {
            return ImportView.Stage.WITHDRAWN;
        }
        if (run.finishedAt != null) {
            return receipt.complete() ? ImportView.Stage.DONE : ImportView.Stage.MEASURING;
        }
        var operation = sql.query("select state from operation where id = :id")
                .with("id", run.id)
                .first(row -> row.text("state"));
        return switch (operation.orElse("")) {
            case "FAILED" -> ImportView.Stage.FAILED;
            case "CANCELLED" -> ImportView.Stage.CANCELLED;
            default -> ImportView.Stage.READING;
        };
    }

    private ImportView.RowCounts counts(ImportEntity run) {
        return sql.query(
                        """
                        select count(*) filter (where outcome = 'CREATED') as created,
                               count(*) filter (where outcome = 'UPDATED') as updated,
                               count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                               count(*) filter (where outcome = 'REJECTED') as rejected
                        from import_row where import_id = :id""")
                .with("id", run.id)
                .one(row -> new ImportView.RowCounts(
                        run.rows,
                        row.number("created"),
                        row.number("updated"),
                        row.number("unchanged"),
                        row.number("rejected")));
    }

    private List<ImportView.MetricCounts> metrics(UUID id) {
        return sql.query(
                        """
                        select m ->> 'metric' as metric, count(*) filter (where m ->> 'outcome' = 'MEASURED') as measured,
                               count(*) filter (where m ->> 'outcome' = 'UNCHANGED') as unchanged,
                               count(*) filter (where m ->> 'outcome' = 'NOT_MEASURED') as not_measured,
                               count(*) filter (where m ->> 'outcome' = 'REJECTED') as rejected
                        from import_row r cross join lateral json_array_elements(cast(r.measurements as json)) m
                        where r.import_id = :id group by 1 order by 1""")
                .with("id", id)
                .list(row -> new ImportView.MetricCounts(
                        row.text("metric"),
                        row.number("measured"),
                        row.number("unchanged"),
                        row.number("not_measured"),
                        row.number("rejected")));
    }

    private ImportView.Receipt receipt(UUID id) {
        return sql.query(
                        """
                        select (select count(*) from measured_row where import_id = i.id) as rows,
                               coalesce(r.accepted, 0) as accepted, coalesce(r.unchanged, 0) as unchanged,
                               coalesce(r.rejected, 0) as rejected, coalesce(r.rejections, '[]') as rejections
                        from import_run i left join import_receipt r on r.import_id = i.id where i.id = :id""")
                .with("id", id)
                .one(row -> new ImportView.Receipt(
                        row.number("rows"),
                        row.number("accepted"),
                        row.number("unchanged"),
                        row.number("rejected"),
                        json.tree(row.text("rejections"))));
    }

    ImportEntity find(UUID id) {
        return lists.get(IMPORTS, "import", id);
    }
}
