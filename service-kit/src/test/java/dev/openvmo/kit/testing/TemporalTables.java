package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds for every temporal and every owned table of the service under test. A service has one {@code @QuarkusTest}
 * whose {@code @TestFactory} answers {@link #checks}.
 */
public final class TemporalTables {
    private static final String COLUMNS =
            """
            select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) from pg_attribute a
            where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
            """;

    private TemporalTables() {}

    /** One test for each table; {@code open} names tables that carry a portfolio but are not for its grants to guard. */
    public static Stream<DynamicTest> checks(String... open) {
        var temporal = select(
                """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and to_regclass('public.' || quote_ident(relname || '_history')) is not null order by 1
                """);
        var owned = select(
                """
                select table_name from information_schema.columns join pg_class on oid = table_name::regclass
                where table_schema = 'public' and column_name = 'portfolio_id' and relkind in ('r', 'p') order by 1
                """);
        return Stream.of(
                        temporal.stream().map(each -> test(each, "is remembered", () -> remembered(each))),
                        temporal.stream().map(each -> test(each, "cannot be rewritten", () -> unwritable(each))),
                        owned.stream()
                                .filter(each -> !Set.of(open).contains(each))
                                .map(each -> test(each, "is guarded by its portfolio", () -> guarded(each))),
                        Stream.of(test("the runtime role", "owns nothing", TemporalTables::ownsNothing)))
                .flatMap(tests -> tests);
    }

    private static void remembered(String table) {
        var columns = select(COLUMNS.formatted("public." + table));
        var twin = new ArrayList<>(columns);
        twin.add("valid_to timestamp with time zone");

        assertThat(select(COLUMNS.formatted("as_of." + table))).isEqualTo(columns);
        assertThat(select(COLUMNS.formatted("public." + table + "_history"))).containsAll(twin);
        assertThat(columns).contains("updated_at timestamp with time zone");
        assertThat(select("select tgname from pg_trigger where tgrelid = 'public." + table
                        + "'::regclass and not tgisinternal and tgenabled = 'O'"))
                .contains("remember_update", "remember_delete");
        assertThat(select("select 1 from pg_class where oid = 'as_of." + table
                        + "'::regclass and 'security_invoker=true' = any (reloptions)"))
                .as("the view asks with the reader's rights")
                .isNotEmpty();
    }

    private static void unwritable(String table) {
        var runtime = Backing.database().runtime().username();
        var rights = select(
                """
                select privilege_type from information_schema.role_table_grants
                where grantee = '%s' and table_schema = 'public' and table_name = '%s_history'
                """
                        .formatted(runtime, table));

        assertThat(rights).containsExactly("SELECT");
    }

    private static void guarded(String table) {
        assertThat(select("select 1 from pg_class where oid = 'public." + table + "'::regclass and relrowsecurity"))
                .as("row security is on")
                .isNotEmpty();
        var policies = select("select policyname from pg_policies where schemaname = 'public' and tablename = '" + table
                + "' order by 1");
        assertThat(policies)
                .isEqualTo(
                        table.endsWith("_history")
                                ? List.of("reading")
                                : List.of("deleting", "inserting", "reading", "updating"));
    }

    private static void ownsNothing() {
        var runtime = Backing.database().runtime().username();

        assertThat(select("select relname from pg_class where pg_get_userbyid(relowner) = '" + runtime + "'"))
                .isEmpty();
    }

    private static DynamicTest test(String subject, String claim, Runnable check) {
        return DynamicTest.dynamicTest(subject + " " + claim, check::run);
    }

    private static List<String> select(String sql) {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
