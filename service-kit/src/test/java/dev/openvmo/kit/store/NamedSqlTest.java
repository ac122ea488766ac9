package dev.openvmo.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which colons are parameters. */
class NamedSqlTest {

    @Test
    void namesGetPlacesInTheirOrder() {
        var named = NamedSql.of(
                "select id from theme where strategy_id = :strategy and name = any(:names) or :strategy is null");

        assertThat(named.statement())
                .isEqualTo("select id from theme where strategy_id = ? and name = any(?) or ? is null");
        assertThat(named.names()).containsExactly("strategy", "names", "strategy");
    }

    @Test
    void aParameterMayBeCast() {
        var named = NamedSql.of("select :ids::uuid[], :a::text");

        assertThat(named.statement()).isEqualTo("select ?::uuid[], ?::text");
        assertThat(named.names()).isEqualTo(List.of("ids", "a"));
    }

    @Test
    void theOperatorOfThatNameIsNoParameter() {
        assertThat(NamedSql.of("select a ? :key from t").statement()).isEqualTo("select a ?? ? from t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':no'",
                "select 'it''s :no'",
                "select e'it\\'s :no'",
                "select \":no\"",
                "select 1 -- :no",
                "select /* :no */ 1",
                "select $$ :no $$",
                "select $a$ $$ :no $a$",
                "select now()::text",
                "select a[1:2]"
            })
    void whatIsQuotedCommentedOrCastStaysAsItIs(String text) {
        assertThat(NamedSql.of(text)).isEqualTo(new NamedSql(text, text, List.of()));
    }
}
