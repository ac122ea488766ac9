package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files that are being worked on. */
@ApplicationScoped
class ImportFiles {
    private final ImportViews views;
    private final Sql sql;
    private final JsonText json;
    private final ValueStreams streams;
    private final MetricDefinitions metrics;

    ImportFiles(ImportViews views, Sql sql, JsonText json, ValueStreams streams, MetricDefinitions metrics) {
        this.views = views;
        this.sql = sql;
        this.json = json;
        this.streams = streams;
        this.metrics = metrics;
    }

    /** A file and how many of its rows are done. */
    record File(
            ImportEntity run,
            MappingRequest mapping,
            byte[] content,
            int done,
            Map<String, UUID> valueStreams,
            Measuring measuring) {

        CsvTable table() {
            return CsvTable.parse(
                    content, Charset.forName(run.charset), mapping.delimiter().charAt(0));
        }

        RowReader reader(List<String> header) {
            return new RowReader(Columns.in(header, mapping), run.observedOn, valueStreams, measuring);
        }
    }

    /** The file, or null where every row is done. */
    File open(UUID id) {
        var run = views.find(id);
        var mapping = json.read(run.mapping, MappingRequest.class);
        return sql.query(
                        """
                        select content, (select coalesce(max(row_number), 0) from import_row where import_id = :id) as done,
                               cast(i.created_at at time zone p.time_zone as date) + 1 as latest
                        from import_run i join portfolio p on p.id = i.portfolio_id
                        where i.id = :id and content is not null
                        """)
                .with("id", id)
                .first(row -> new File(
                        run,
                        mapping,
                        row.bytes("content"),
                        row.integer("done"),
                        valueStreams(run.portfolioId),
                        new Measuring(
                                mapping.decimalSeparator(), row.date("latest"), metrics.byKeys(mapping.metrics()))))
                .orElse(null);
    }

    /** Every row is done: the file itself is not kept. */
    void close(UUID id) {
        sql.query("update import_run set content = null, finished_at = instant() where id = :id")
                .with("id", id)
                .update();
    }

    /** Nor are the files of imports that failed or were cancelled. */
    void forgetEnded() {
        sql.query(
                        """
                        update import_run i set content = null from operation o
                        where i.content is not null and o.id = i.id and o.state in ('FAILED', 'CANCELLED')""")
                .update();
    }

    private Map<String, UUID> valueStreams(UUID portfolioId) {
        return streams.byName(portfolioId).entrySet().stream()
                .collect(Collectors.toMap(
                        stream -> Columns.normal(stream.getKey()), Map.Entry::getValue, (first, second) -> first));
    }
}
