package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Shows imports, their rows and their measurements. */
@ApplicationScoped
class ImportViews {
    private static final Listing<ImportEntity> IMPORTS = Listing.of(ImportEntity.class, "import_run")
            .uuid("id")
            .uuid("portfolioId")
            .uuid("mappingId")
            .text("mappingKey")
            .text("source")
            .bool("dryRun")
            .instant("createdAt")
            .instant("finishedAt")
            .sort("-createdAt")
            .build();
    private static final Listing<ImportRowEntity> ROWS = Listing.of(ImportRowEntity.class, "import_row")
            .uuid("id")
            .number("row", "row_number")
            .text("externalId")
            .enumeration("outcome", RowOutcome.class)
            .uuid("initiativeId")
            .sort("row")
            .build();

    private final EntityManager entities;
    private final Sql sql;
    private final Lists lists;
    private final JsonText json;

    ImportViews(EntityManager entities, Sql sql, Lists lists, JsonText json) {
        this.entities = entities;
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
        return lists.page(ROWS, query, this::row, Fixed.of("import_id", id));
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
                run.dryRun,
                stage(run, receipt),
                counts(run),
                metrics(run.id),
                receipt,
                run.createdAt,
                run.finishedAt);
    }

    private ImportView.Stage stage(ImportEntity run, ImportView.Receipt receipt) {
        if (run.finishedAt != null) {
            return receipt.complete() ? ImportView.Stage.DONE : ImportView.Stage.MEASURING;
        }
        var operation = sql.row("select state from operation where id = ?", row -> row.getString(1), run.id);
        return switch (operation == null ? "" : operation) {
            case "FAILED" -> ImportView.Stage.FAILED;
            case "CANCELLED" -> ImportView.Stage.CANCELLED;
            default -> ImportView.Stage.READING;
        };
    }

    private ImportView.RowCounts counts(ImportEntity run) {
        return sql.row(
                """
                select count(*) filter (where outcome = 'CREATED'), count(*) filter (where outcome = 'UPDATED'),
                       count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'REJECTED')
                from import_row where import_id = ?""",
                row -> new ImportView.RowCounts(
                        run.rows, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                run.id);
    }

    private List<ImportView.MetricCounts> metrics(UUID id) {
        return sql.rows(
                """
                select m ->> 'metric', count(*) filter (where m ->> 'outcome' = 'MEASURED'),
                       count(*) filter (where m ->> 'outcome' = 'UNCHANGED'),
                       count(*) filter (where m ->> 'outcome' = 'NOT_MEASURED'),
                       count(*) filter (where m ->> 'outcome' = 'REJECTED')
                from import_row r cross join lateral json_array_elements(cast(r.measurements as json)) m
                where r.import_id = ? group by 1 order by 1""",
                row -> new ImportView.MetricCounts(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                id);
    }

    private ImportView.Receipt receipt(UUID id) {
        return sql.row(
                """
                select (select count(*) from measured_row where import_id = i.id), coalesce(r.accepted, 0),
                       coalesce(r.unchanged, 0), coalesce(r.rejected, 0), coalesce(r.rejections, '[]')
                from import_run i left join import_receipt r on r.import_id = i.id where i.id = ?""",
                row -> new ImportView.Receipt(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), json.tree(row.getString(5))),
                id);
    }

    private ImportEntity find(UUID id) {
        var found = entities.find(ImportEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no import " + id + ".");
        }
        return found;
    }
}
