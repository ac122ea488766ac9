package dev.openvmo.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Named parameters go in and typed columns come out. */
@QuarkusTest
class SqlTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final Function<Row, Integer> ROW = row -> row.integer("n");

    @Inject
    Sql sql;

    @Test
    void valuesComeBackAsTheyWent() {
        echoes("uuid", ID, row -> row.uuid("x"), ID);
        echoes("text", "a:b 'c'", row -> row.text("x"), "a:b 'c'");
        echoes("numeric", new BigDecimal("1.50"), row -> row.decimal("x"), new BigDecimal("1.50"));
        echoes("int", 7, row -> row.integer("x"), 7);
        echoes("bigint", 7L, row -> row.number("x"), 7L);
        echoes("boolean", true, row -> row.bool("x"), true);
        echoes("timestamptz", TIME, row -> row.instant("x"), TIME);
        echoes("date", LocalDate.of(2026, 3, 1), row -> row.date("x"), LocalDate.of(2026, 3, 1));
        echoes("text", TimeUnit.DAYS, row -> row.constant("x", TimeUnit.class), TimeUnit.DAYS);
        echoes("bytea", new byte[] {1, 2}, row -> row.bytes("x").length, 2);
    }

    @Test
    void nullStaysNull() {
        echoes("uuid", null, row -> row.uuid("x"), null);
        echoes("bigint", null, row -> row.number("x"), null);
        echoes("boolean", null, row -> row.bool("x"), null);
        echoes("timestamptz", null, row -> row.instant("x"), null);
        echoes("text", null, row -> row.constant("x", TimeUnit.class), null);
        echoes("text[]", null, row -> row.strings("x"), null);
    }

    @Test
    void collectionsAndArraysAreArrays() {
        echoes("uuid[]", Set.of(ID), row -> row.uuids("x"), List.of(ID));
        echoes("text[]", List.of("{a,\"b\"}"), row -> row.strings("x"), List.of("{a,\"b\"}"));
        echoes("text[]", new TimeUnit[] {TimeUnit.DAYS}, row -> row.strings("x"), List.of("DAYS"));
        echoes("bigint[]", new Long[] {1L, null}, row -> row.numbers("x"), Arrays.asList(1L, null));
        echoes("int[]", List.of(1, 2), row -> row.text("x"), "{1,2}");
        echoes("float8[]", List.of(0.5), row -> row.text("x"), "{0.5}");
        echoes("boolean[]", Arrays.asList(true, null), row -> row.text("x"), "{t,NULL}");
        echoes("numeric[]", List.of(new BigDecimal("0.10")), row -> row.decimals("x"), List.of(new BigDecimal("0.10")));
        echoes("numeric[]", List.of(new BigDecimal("1E+3")), row -> row.text("x"), "{1000}");
        echoes("date[]", List.of(LocalDate.of(2026, 3, 1)), row -> row.text("x"), "{2026-03-01}");
        Instant time = sql.query("select (:times)[1] as x")
                .with("times", Arrays.asList(TIME, null))
                .one(row -> row.instant("x"));
        assertThat(time).isEqualTo(TIME);
    }

    @Test
    void withoutElementsThePlaceSaysTheType() {
        List<UUID> none = sql.query("select id from (select cast(:id as uuid) as id) t where id = any(:ids)")
                .with("id", ID)
                .with("ids", List.of())
                .list(row -> row.uuid("id"));

        assertThat(none).isEmpty();
        echoes("uuid[]", Arrays.asList(null, null), row -> row.uuids("x"), Arrays.asList(null, null));
    }

    @Test
    void thereAreManyRowsOrOneOrTheFirst() {
        assertThat(upTo(3).list(ROW)).containsExactly(1, 2, 3);
        assertThat(upTo(3).first(ROW)).contains(1);
        assertThat(upTo(0).first(ROW)).isEmpty();
        assertThat(upTo(1).<Integer>one(ROW)).isEqualTo(1);
        assertThatThrownBy(() -> upTo(2).one(ROW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 rows");
    }

    @Test
    void aNameWithoutValueOrPlaceIsNamed() {
        var query = sql.query("select :here as x");

        assertThatThrownBy(() -> query.with("there", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":there");
        assertThatThrownBy(() -> query.list(row -> row.text("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":here");
    }

    @Test
    void changedRowsAreCounted() {
        Map<String, Object> values = new HashMap<>(Map.of("id", ID));
        values.put("name", null);

        assertThat(sql.query("update note set title = coalesce(:name, title) where id = :id")
                        .with(values)
                        .update())
                .isZero();
    }

    private Query upTo(int last) {
        return sql.query("select n from generate_series(1, :last) n order by n").with("last", last);
    }

    private <T> void echoes(String type, Object value, Function<Row, T> column, T expected) {
        var query = sql.query("select cast(:x as " + type + ") as x").with("x", value);
        assertThat((Object) query.one(column)).isEqualTo(expected);
    }
}
