package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.operation.Operations;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;

/** Accepts files: read as far as to know that they fit their mapping, and kept until every row is done. */
@ApplicationScoped
class Imports {
    static final String KIND = "import";

    private final EntityManager entities;
    private final Sql sql;
    private final MappingRepository mappings;
    private final ImportFiles files;
    private final JsonText json;
    private final Operations operations;
    private final Grants grants;
    private final TransactionTime moment;

    Imports(
            EntityManager entities,
            Sql sql,
            MappingRepository mappings,
            ImportFiles files,
            JsonText json,
            Operations operations,
            Grants grants,
            TransactionTime moment) {
        this.entities = entities;
        this.sql = sql;
        this.mappings = mappings;
        this.files = files;
        this.json = json;
        this.operations = operations;
        this.grants = grants;
        this.moment = moment;
    }

    OperationView accept(String mappingKeyOrId, boolean dryRun, byte[] content, Charset charset) {
        var saved = mappings.named(mappingKeyOrId);
        grants.require(saved.portfolioId);
        var mapping = json.read(saved.document, MappingRequest.class);
        var table =
                CsvTable.parse(content, charset, mapping.delimiter().charAt(0)).orThrow();
        Columns.in(table.header(), mapping);
        files.forgetEnded();
        var operation = operations.start(KIND, saved.portfolioId, Map.of("mapping", saved.key, "dryRun", dryRun));
        var run = new ImportEntity();
        run.id = idOf(operation);
        run.portfolioId = saved.portfolioId;
        run.mappingId = saved.id;
        run.mappingKey = saved.key;
        run.mapping = saved.document;
        run.source = saved.source;
        run.dryRun = dryRun;
        run.rows = table.rows().size();
        run.charset = charset.name();
        run.createdAt = moment.instant();
        entities.persist(run);
        entities.flush();
        sql.update("update import_run set content = ? where id = ?", content, run.id);
        return operation;
    }

    private static UUID idOf(OperationView operation) {
        return UUID.fromString(operation.id().substring(operation.id().length() - 36));
    }
}
