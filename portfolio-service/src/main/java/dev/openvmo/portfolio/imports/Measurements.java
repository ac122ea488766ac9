package dev.openvmo.portfolio.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Announces what a chunk measured, where it says something new. */
@ApplicationScoped
class Measurements {
    private final MeasuredRows table;

    Measurements(MeasuredRows table) {
        this.table = table;
    }

    /** The rows, their measurements marked as unchanged where they are. */
    List<ImportChunks.Done> record(ImportEntity run, List<ImportChunks.Done> rows) {
        var known =
                table.known(rows.stream().flatMap(row -> ids(run.source, row)).toList());
        var news = new ArrayList<MeasuredRow>();
        var marked = rows.stream().map(row -> mark(run, row, known, news)).toList();
        if (!run.dryRun) {
            table.record(run, news);
        }
        return marked;
    }

    private static Stream<UUID> ids(String source, ImportChunks.Done row) {
        return row.measurements().stream().map(one -> MeasuredRow.id(source, row.externalId(), one.metric()));
    }

    private static ImportChunks.Done mark(
            ImportEntity run, ImportChunks.Done row, Map<UUID, MeasuredRow> known, List<MeasuredRow> news) {
        var marked = row.measurements().stream()
                .map(one -> mark(run, row, one, known, news))
                .toList();
        return new ImportChunks.Done(
                row.id(), row.row(), row.externalId(), row.outcome(), row.initiativeId(), row.problem(), marked);
    }

    private static Measurement mark(
            ImportEntity run,
            ImportChunks.Done row,
            Measurement one,
            Map<UUID, MeasuredRow> known,
            List<MeasuredRow> news) {
        if (one.outcome() == Measurement.Outcome.REJECTED) {
            return one;
        }
        var id = MeasuredRow.id(run.source, row.externalId(), one.metric());
        var before = known.get(id);
        var now = new MeasuredRow(
                id,
                row.initiativeId(),
                row.row(),
                row.externalId(),
                one.metric(),
                MeasuredRow.startOf(one.observedAt()),
                one.value(),
                one.unit());
        if (before == null ? now.value() == null : now.says(before)) {
            return one.value() == null ? one : one.unchanged();
        }
        news.add(now);
        return one;
    }
}
