package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of one sort of facts.
 *
 * @param name the table
 * @param type the facts
 * @param version the column of the row's version
 * @param members what facts tell, in the order in which {@code told} counts the revisions: new ones go to the end
 */
record FactTable<F extends Fact>(String name, Class<F> type, String version, List<Member<F>> members) {
    /** The member that names the initiative. */
    static final String INITIATIVE = "initiative_ref";

    private static final String WRITABLE =
            "(:writable::uuid[] is null or portfolio_id = any (:writable::uuid[])) as writable";

    /** Whether its facts are of initiatives. */
    boolean ofInitiatives() {
        return index(INITIATIVE) >= 0;
    }

    /** The place of this member, or -1. */
    int index(String column) {
        return IntStream.range(0, members.size())
                .filter(i -> members.get(i).column().equals(column))
                .findFirst()
                .orElse(-1);
    }

    /** What facts have told of this row. */
    Known known(Row row) {
        // a member that is newer than the row was never told
        var told = Stream.concat(row.numbers("told").stream(), members.stream().<Long>map(each -> null))
                .limit(members.size())
                .toList();
        return new Known(members.stream().map(each -> each.read().apply(row)).collect(Collectors.toList()), told);
    }

    /** The rows of these ids, locked in one order. */
    String current() {
        return "select *, %s as version_of, %s from %s where id = any (:ids) order by id for update"
                .formatted(version, WRITABLE, name);
    }

    /** The last state of those of these ids that are gone. */
    String past() {
        return "select distinct on (id) *, %s as version_of, %s from %s_history where id = any (:ids) order by id, valid_to desc"
                .formatted(version, WRITABLE, name);
    }

    /** Writes rows whose members are {@code :m0}, {@code :m1} and so on. They are locked, or there are none. */
    String write() {
        return """
            insert into %1$s (id, source, external_id, portfolio_id, revision, told, %2$s, updated_at%3$s)
            select i.id, i.source, i.external_id, i.portfolio_id, i.revision, i.told::bigint[], i.version, (select instant())%4$s
            from unnest(:ids::uuid[], :sources::text[], :externalIds::text[], :portfolios::uuid[], :revisions::bigint[],
                    :told::text[], :versions::bigint[]%5$s)
                as i (id, source, external_id, portfolio_id, revision, told, version%6$s)
            on conflict on constraint pk_%1$s do update set portfolio_id = excluded.portfolio_id, revision = excluded.revision,
                told = excluded.told, %2$s = excluded.%2$s, updated_at = excluded.updated_at%7$s
            """
                .formatted(
                        name,
                        version,
                        columns("%2$s", ", initiative_id, scope"),
                        columns("i.m%1$d", ", i.initiative_id, case when i.waits then (select :scope::uuid[]) end"),
                        columns(":m%1$d::%3$s[]", ", :initiatives::uuid[], :waiting::boolean[]"),
                        columns("m%1$d", ", initiative_id, waits"),
                        columns(
                                "%2$s = excluded.%2$s",
                                ", initiative_id = excluded.initiative_id, scope = excluded.scope"));
    }

    /** The members in this form (place, column, type), and what those tables have beside them that are of initiatives. */
    private String columns(String form, String ofInitiatives) {
        return IntStream.range(0, members.size())
                        .mapToObj(i -> ", "
                                + form.formatted(
                                        i,
                                        members.get(i).column(),
                                        members.get(i).type()))
                        .collect(Collectors.joining())
                + (ofInitiatives() ? ofInitiatives : "");
    }
}
