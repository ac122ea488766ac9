package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.operation.Operations;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Accepts files: read as far as to know that they fit their mapping, and kept until every row is done. */
@ApplicationScoped
class Imports {
    static final String KIND = "import";

    private final Sql sql;
    private final MappingRepository mappings;
    private final MetricDefinitions metrics;
    private final ImportFiles files;
    private final JsonText json;
    private final Operations operations;
    private final Grants grants;

    Imports(
            Sql sql,
            MappingRepository mappings,
            MetricDefinitions metrics,
            ImportFiles files,
            JsonText json,
            Operations operations,
            Grants grants) {
        this.sql = sql;
        this.mappings = mappings;
        this.metrics = metrics;
        this.files = files;
        this.json = json;
        this.operations = operations;
        this.grants = grants;
    }

    /** 404, 403, 422 where the file does not fit the mapping or nothing says of which day its measurements are. */
    OperationView accept(String mappingKeyOrId, boolean dryRun, LocalDate observedAt, byte[] content, Charset charset) {
        var saved = mappings.named(mappingKeyOrId);
        grants.require(saved.portfolioId);
        var mapping = json.read(saved.document, MappingRequest.class);
        var table = CsvTable.parse(content, charset, mapping.delimiter().charAt(0));
        Columns.in(table.header(), mapping);
        var day = observedAt == null ? mapping.observedAt() : observedAt;
        if (day == null && mapping.undated()) {
            throw Problem.of(KitProblem.INVALID_INPUT, "Nothing says when this was measured.")
                    .at("/observedAt", ErrorCode.REQUIRED, "is needed in a column, in the call or in the mapping");
        }
        metrics.await(mapping.metrics());
        files.forgetEnded();
        var operation = operations.start(KIND, saved.portfolioId, Map.of("mapping", saved.key, "dryRun", dryRun));
        sql.query(
                        """
                        insert into import_run (id, portfolio_id, mapping_id, mapping_key, mapping, source, observed_on, dry_run, rows,
                                                charset, content, created_at)
                        values (:id, :portfolio, :mapping, :key, :document, :source, :day, :dryRun, :rows, :charset, :content,
                                instant())""")
                .with("id", idOf(operation))
                .with("portfolio", saved.portfolioId)
                .with("mapping", saved.id)
                .with("key", saved.key)
                .with("document", saved.document)
                .with("source", saved.source)
                .with("day", day)
                .with("dryRun", dryRun)
                .with("rows", table.count())
                .with("charset", charset.name())
                .with("content", content)
                .update();
        return operation;
    }

    private static UUID idOf(OperationView operation) {
        return UUID.fromString(operation.id().substring(operation.id().length() - 36));
    }
}
