package dev.openvmo.portfolio.imports;

import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Announces what a chunk measured. What it said before it says again: somebody may have deleted it since. */
@ApplicationScoped
class Measurements {
    private final MeasuredRows table;
    private final Portfolios portfolios;

    Measurements(MeasuredRows table, Portfolios portfolios) {
        this.table = table;
        this.portfolios = portfolios;
    }

    /** The rows, their measurements marked as unchanged where they are. */
    List<ImportChunks.Done> record(ImportEntity run, List<ImportChunks.Done> rows) {
        var known =
                table.known(rows.stream().flatMap(row -> ids(run.source, row)).toList());
        var news = new ArrayList<MeasuredRow>();
        var zone = portfolios.zone(run.portfolioId);
        var marked = rows.stream().map(row -> mark(run, zone, row, known, news)).toList();
        if (!run.dryRun) {
            table.record(run, news);
        }
        return marked;
    }

    private static Stream<UUID> ids(String source, ImportChunks.Done row) {
        return row.measurements().stream()
                .map(one -> MeasuredRow.id(source, row.externalId(), one.metric(), one.observedAt()));
    }

    private static ImportChunks.Done mark(
            ImportEntity run,
            ZoneId zone,
            ImportChunks.Done row,
            Map<UUID, MeasuredRow> known,
            List<MeasuredRow> news) {
        var marked = row.measurements().stream()
                .map(one -> mark(run, zone, row, one, known, news))
                .toList();
        return row.with(marked);
    }

    private static Measurement mark(
            ImportEntity run,
            ZoneId zone,
            ImportChunks.Done row,
            Measurement one,
            Map<UUID, MeasuredRow> known,
            List<MeasuredRow> news) {
        if (one.outcome() == Measurement.Outcome.REJECTED) {
            return one;
        }
        var now = MeasuredRow.of(
                run.source,
                row.externalId(),
                one.metric(),
                one.observedAt(),
                zone,
                row.initiativeId(),
                row.row(),
                one.value(),
                one.unit());
        var before = known.get(now.id());
        var same = before == null ? now.value() == null : now.says(before);
        if (!same || now.value() != null) {
            news.add(now);
        }
        return same && now.value() != null ? one.unchanged() : one;
    }
}
