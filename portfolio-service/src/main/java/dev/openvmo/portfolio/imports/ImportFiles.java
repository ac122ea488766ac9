package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files that are being worked on. */
@ApplicationScoped
class ImportFiles {
    private final EntityManager entities;
    private final Sql sql;
    private final JsonText json;
    private final ValueStreams streams;
    private final TransactionTime moment;

    ImportFiles(EntityManager entities, Sql sql, JsonText json, ValueStreams streams, TransactionTime moment) {
        this.entities = entities;
        this.sql = sql;
        this.json = json;
        this.streams = streams;
        this.moment = moment;
    }

    /** A file and how many of its rows are done. */
    record File(ImportEntity run, MappingRequest mapping, byte[] content, int done, Map<String, UUID> valueStreams) {

        List<RowReader.Row> read() {
            var table = CsvTable.parse(
                            content,
                            Charset.forName(run.charset),
                            mapping.delimiter().charAt(0))
                    .orThrow();
            var reader = new RowReader(mapping, Columns.in(table.header(), mapping), valueStreams);
            return table.rows().stream().map(reader::read).toList();
        }
    }

    /** The file, or null where every row is done. */
    File open(UUID id) {
        var run = entities.find(ImportEntity.class, id);
        var content = sql.row("select content from import_run where id = ?", row -> row.getBytes(1), id);
        if (content == null) {
            return null;
        }
        var done = sql.row(
                "select coalesce(max(row_number), 0) from import_row where import_id = ?", row -> row.getInt(1), id);
        return new File(
                run, json.read(run.mapping, MappingRequest.class), content, done, valueStreams(run.portfolioId));
    }

    /** Every row is done: the file itself is not kept. */
    void close(UUID id) {
        entities.find(ImportEntity.class, id).finishedAt = moment.instant();
        sql.update("update import_run set content = null where id = ?", id);
    }

    /** Nor are the files of imports that failed or were cancelled. */
    void forgetEnded() {
        sql.update(
                """
                update import_run i set content = null from operation o
                where i.content is not null and o.id = i.id and o.state in ('FAILED', 'CANCELLED')""");
    }

    private Map<String, UUID> valueStreams(UUID portfolioId) {
        return streams.byName(portfolioId).entrySet().stream()
                .collect(Collectors.toMap(
                        stream -> Columns.normal(stream.getKey()), Map.Entry::getValue, (first, second) -> first));
    }
}
