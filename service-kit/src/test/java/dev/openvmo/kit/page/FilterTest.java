package dev.openvmo.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import jakarta.persistence.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    enum State {
        READY,
        DONE
    }

    static class Thing {
        @Column(nullable = false)
        String title;

        State state;
        BigDecimal score;
        Instant createdAt;
        LocalDate dueOn;
        Boolean open;
        String[] tags;
        UUID ownerId;
        UUID portfolioId;
        String role;
        String[] why;
    }

    private static final Listing<Thing> LISTING = Listing.of(Thing.class, "thing")
            .fields("title", "state", "score", "createdAt", "dueOn", "open", "tags", "ownerId", "portfolioId")
            .words("role", List.of("viewer", "admin"))
            .words("why", List.of("STRATEGY", "PORTFOLIO"))
            .computed("late", "t.due_on < current_date", Boolean.class)
            .search("title")
            .sort("-createdAt");

    @Test
    void whatIsBelowAPortfolioIsReachedByTheTree() {
        var sql = new BoundValues();

        var condition = Filter.condition(LISTING, "portfolioId=below=01935a00-0000-7000-8000-000000000001", sql);

        assertThat(condition).startsWith("t.portfolio_id in (with recursive below (id) as (");
        assertThat(sql.values()).containsValue(UUID.fromString("01935a00-0000-7000-8000-000000000001"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title==shop|(t.title = :p0)",
                "title==sh*p|(t.title like :p0)",
                "title!=shop|(t.title is null or not (t.title = :p0))",
                "state==READY,(open==true;score=gt=70)|((t.state = :p0) or ((t.open = :p1) and t.score > :p2))",
                "state=in=(READY,DONE)|(t.state = :p0 or t.state = :p1)",
                "state=out=(READY)|(t.state is null or not (t.state = :p0))",
                "score<=1.5;score>=-1e3|(t.score <= :p0 and t.score >= :p1)",
                "createdAt=ge=2026-11-01T00:00:00Z|t.created_at >= :p0",
                "dueOn=null=true|t.due_on is null",
                "dueOn=null=false|t.due_on is not null",
                "tags==web|(:p0 = any (t.tags))",
                "why==STRATEGY|(:p0 = any (t.why))",
                "role=in=(admin,viewer)|(t.role = :p0 or t.role = :p1)",
                "late==true|((t.due_on < current_date) = :p0)",
                "tags=out=(a,b)|(t.tags is null or not (:p0 = any (t.tags) or :p1 = any (t.tags)))"
            })
    void becomesSql(String filter, String expected) {
        assertThat(Filter.condition(LISTING, filter, new BoundValues())).isEqualTo(expected);
    }

    @Test
    void neverPutsTextIntoTheStatement() {
        var sql = new BoundValues();

        var condition = Filter.condition(LISTING, "title=='a%b_c\\\\d* ; drop table x'", sql);

        assertThat(condition).isEqualTo("(t.title like :p0)");
        assertThat(sql.values()).containsEntry("p0", "a\\%b\\_c\\\\d% ; drop table x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "title",
                "title==",
                "(title==a",
                "secret==a",
                "t.title==a",
                "state==GREEN",
                "state=gt=READY",
                "score==x",
                "score==1e1000000000",
                "createdAt==yesterday",
                "ownerId==1",
                "ownerId=below=01935a00-0000-7000-8000-000000000001",
                "portfolioId=below=1",
                "open==maybe",
                "dueOn=null=perhaps",
                "tags=gt=a",
                "why==LUCK",
                "role==owner",
                "role==adm*",
                "role=gt=admin",
                "title=like=a",
                "title==\u0000\"",
                "score==(1,2)"
            })
    void refusesWhatItDoesNotKnow(String filter) {
        assertThatThrownBy(() -> Filter.condition(LISTING, filter, new BoundValues()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void isBoundedInLengthAndDepth() {
        var long4096 = "title==" + "x".repeat(4096);
        var deep = "(".repeat(17) + "title==a" + ")".repeat(17);

        assertThatThrownBy(() -> Filter.condition(LISTING, long4096, new BoundValues()))
                .hasMessageContaining("4096");
        assertThatThrownBy(() -> Filter.condition(LISTING, deep, new BoundValues()))
                .hasMessageContaining("16");
        assertThat(Filter.condition(LISTING, "(".repeat(16) + "title==a" + ")".repeat(16), new BoundValues()))
                .isEqualTo("(t.title = :p0)");
    }

    @Test
    void aSearchIsAsLongAsItsCharactersAreMany() {
        assertThat(Search.condition(LISTING, "\uD83D\uDE80".repeat(200), new BoundValues()))
                .isEqualTo("(t.title ilike :p0)");
        assertThatThrownBy(() -> Search.condition(LISTING, "\uD83D\uDE80".repeat(201), new BoundValues()))
                .hasMessageContaining("200 characters");
    }

    @Test
    void saysWhatCanBeFiltered() {
        assertThatThrownBy(() -> Filter.condition(LISTING, "secret==1", new BoundValues()))
                .hasMessageContaining(
                        "createdAt, dueOn, id, late, open, ownerId, portfolioId, role, score, state, tags, title, why");
    }

    @Test
    void ordersTotallyAndGoesOnAfterARow() {
        var sql = new BoundValues();

        var order = Order.of(LISTING, "-score,title");

        assertThat(order.sql()).isEqualTo("t.score desc nulls last, t.title, t.id");
        assertThat(order.after(List.of("1.5", "a", "0198c1d2-7a3b-7c4d-8e5f-0123456789ab"), sql))
                .isEqualTo("((t.score < :p0 or t.score is null) or (t.score = :p0 and t.title > :p1)"
                        + " or (t.score = :p0 and t.title = :p1 and t.id > :p2))");
    }

    @Test
    void goesOnAmongRowsWithoutAValue() {
        var values = new ArrayList<String>();
        values.add(null);
        values.add("0198c1d2-7a3b-7c4d-8e5f-0123456789ab");

        assertThat(Order.of(LISTING, "score").after(values, new BoundValues()))
                .isEqualTo("((t.score is null and t.id > :p0))");
    }

    @Test
    void startsFromTheIndexWhereTheFirstKeyIsNeverNull() {
        assertThat(Order.of(LISTING, null)
                        .after(
                                List.of("2026-11-01T00:00:00Z", "0198c1d2-7a3b-7c4d-8e5f-0123456789ab"),
                                new BoundValues()))
                .isEqualTo("t.created_at <= :p2 and (t.created_at < :p0 or (t.created_at = :p0 and t.id > :p1))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "-", "tags", "title,title", "title,", "--title"})
    void sortsByWhatIsAllowedOnly(String sort) {
        assertThatThrownBy(() -> Order.of(LISTING, sort)).isInstanceOf(Problem.class);
    }
}
