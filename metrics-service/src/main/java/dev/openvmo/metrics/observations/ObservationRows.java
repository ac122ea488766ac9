package dev.openvmo.metrics.observations;

import dev.openvmo.kit.export.CsvRows;
import dev.openvmo.kit.problem.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads measurements from rows under a header that names the members: {@code metric,subject.type,subject.key,observedOn,value,…}. */
final class ObservationRows {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final int LONGEST = 1000;

    private final List<String> header;
    private final Instant now;

    private ObservationRows(List<String> header, Instant now) {
        this.header = header;
        this.now = now;
    }

    /** The measurements of these rows, each for itself: 413, and 400 of what is no table. */
    static Batch read(byte[] body, Instant now) {
        var rows = CsvRows.of(body);
        var header = rows.next();
        if (header == null) {
            throw ObservationReader.malformed("the body is empty: a header is needed");
        }
        if (header.contains(null) || new HashSet<>(header).size() < header.size()) {
            throw ObservationReader.malformed("each column of the header has a name of its own");
        }
        var reader = new ObservationRows(header, now);
        var batch = new Batch();
        for (var cells = rows.next(); cells != null; cells = rows.next()) {
            ObservationReader.room(batch);
            batch.add(reader.draft(cells));
        }
        return batch.revisedAlike();
    }

    private Draft draft(List<String> cells) {
        var draft = new Draft(now);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) == null) {
                continue; // nothing is said of it
            }
            if (i < header.size()) {
                member(draft, header.get(i), cells.get(i));
            } else {
                draft.wrong(
                        "",
                        ErrorCode.SURPLUS_CELLS,
                        "%d cells under %d columns".formatted(cells.size(), header.size()));
                break;
            }
        }
        return draft;
    }

    private static void member(Draft draft, String column, String cell) {
        switch (column) {
            case "metric" -> draft.metric(cell);
            case "subject.type" -> draft.subject().type(cell);
            case "subject.id" -> draft.subject().id(cell);
            case "subject.key" -> draft.subject().key(cell);
            case "subject.externalRef.source" -> draft.subject().refSource(cell);
            case "subject.externalRef.externalId" -> draft.subject().refExternalId(cell);
            case "observedAt" -> draft.observedAt(cell);
            case "observedOn" -> draft.observedOn(cell);
            case "value" -> value(draft, cell);
            case "source" -> draft.source(cell);
            case "externalId" -> draft.externalId(cell);
            case "revision" -> revision(draft, cell);
            default ->
                draft.wrong(
                        "/" + DraftReader.shown(column).replace('.', '/'),
                        ErrorCode.UNKNOWN_FIELD,
                        "an observation has no such member");
        }
    }

    private static void value(Draft draft, String cell) {
        if (cell.length() <= LONGEST && NUMBER.matcher(cell).matches()) {
            draft.value(new BigDecimal(cell));
        } else {
            draft.wrong("/value", ErrorCode.INVALID, "a number is expected");
        }
    }

    private static void revision(Draft draft, String cell) {
        if (INTEGER.matcher(cell).matches()) {
            draft.revision(Long.parseLong(cell));
        } else {
            draft.wrong("/revision", ErrorCode.INVALID, "an integer of at most 64 bits is expected");
        }
    }
}
