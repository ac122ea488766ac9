package dev.openvmo.metrics.observations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Measurements as the columns of an upsert, made in one pass. What many rows have in common (who reports which metric, which subject
 * in which portfolio) is there once and referred to by number, from 1 as SQL counts; a column that no row fills is empty.
 */
final class ObservationColumns {
    private static final long MICROS = 1_000_000;

    private final Map<String, Object> values = new HashMap<>();

    private record Origin(String source, String metric, String type) {}

    private record Place(UUID subject, UUID portfolio) {}

    ObservationColumns(List<ResolvedObservation> rows) {
        var size = rows.size();
        var origins = new Shared<Origin>(size);
        var places = new Shared<Place>(size);
        var ids = new UUID[size];
        var externalIds = new String[size];
        var times = new Long[size];
        var measured = new BigDecimal[size];
        var revisions = new Long[size];
        var refs = new String[size];
        var days = new Object[size];
        for (var at = 0; at < size; at++) {
            var row = rows.get(at);
            var one = row.observation();
            origins.put(
                    at, new Origin(one.source(), one.metric(), one.subjectType().name()));
            places.put(at, new Place(one.subjectId(), row.portfolioId()));
            ids[at] = one.id();
            externalIds[at] = one.externalId();
            times[at] = one.observedAt().getEpochSecond() * MICROS
                    + one.observedAt().getNano() / 1000;
            measured[at] = one.value();
            revisions[at] = one.revision();
            refs[at] = one.subjectRef();
            days[at] = one.observedOn();
        }
        values.put("sources", origins.all.stream().map(Origin::source).toList());
        values.put("metrics", origins.all.stream().map(Origin::metric).toList());
        values.put("types", origins.all.stream().map(Origin::type).toList());
        values.put("origins", origins.numbers);
        values.put("subjects", places.all.stream().map(Place::subject).toList());
        values.put("portfolios", places.all.stream().map(Place::portfolio).toList());
        values.put("places", places.numbers);
        values.put("ids", ids);
        values.put("externalIds", externalIds);
        values.put("times", times);
        values.put("values", measured);
        values.put("revisions", sparse(revisions));
        values.put("refs", sparse(refs));
        values.put("days", sparse(days));
    }

    /** By the names of the statement. */
    Map<String, Object> values() {
        return values;
    }

    /** What most batches have nothing of is not sent: unnest fills it up. */
    private static List<Object> sparse(Object[] column) {
        for (var one : column) {
            if (one != null) {
                return Arrays.asList(column);
            }
        }
        return List.of();
    }

    /** What rows have in common, numbered. One after the other is mostly of the same. */
    private static final class Shared<T> {
        private final List<T> all = new ArrayList<>();
        private final Map<T, Integer> known = new HashMap<>();
        private final Integer[] numbers;
        private T last;
        private Integer number;

        Shared(int size) {
            numbers = new Integer[size];
        }

        void put(int at, T part) {
            if (!part.equals(last)) {
                last = part;
                number = known.computeIfAbsent(part, this::add);
            }
            numbers[at] = number;
        }

        private Integer add(T part) {
            all.add(part);
            return all.size();
        }
    }
}
