package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Is nobody given more than there is? Where the policies of whoever has the resource are enforced, more is refused, otherwise
 * it is warned of. Whatever changes what there is of a resource, or what is used of it, does so one after another.
 */
@ApplicationScoped
public class Caps {
    private static final String BEARERS =
            """
            select id, portfolio_id, 'TEAM' as kind, cast(null as numeric) as usual from team where id = :id
            union all select id, portfolio_id, 'PERSON', share from person where id = :id
            union all select id, portfolio_id, 'TOOL', count from tool where id = :id""";

    private final Policies policies;
    private final Portfolios portfolios;
    private final RowSecurity scope;
    private final Sql sql;

    Caps(Policies policies, Portfolios portfolios, RowSecurity scope, Sql sql) {
        this.policies = policies;
        this.portfolios = portfolios;
        this.scope = scope;
        this.sql = sql;
    }

    /** What is known of a team, a person or a tool; usual is what there is where nothing is said of a period. */
    record Known(UUID id, UUID portfolioId, BearerKind kind, BigDecimal usual) {
        static Known of(Row row) {
            return new Known(
                    row.uuid("id"),
                    row.uuid("portfolio_id"),
                    row.constant("kind", BearerKind.class),
                    row.decimal("usual"));
        }

        boolean counted() {
            return kind == BearerKind.TOOL;
        }
    }

    /** Whoever else changes this resource's capacity or use is waited for; before anything of it is read or locked. */
    public void inTurn(UUID bearerId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('capacity ' || :id, 0))")
                .with("id", bearerId.toString())
                .list(row -> null);
    }

    /** 422 unknown-reference where the caller sees none. */
    Known referenced(Bearer bearer) {
        return sql.query(BEARERS).with("id", bearer.id()).first(Known::of).orElseThrow(() -> Problem.of(
                        KitProblem.UNKNOWN_REFERENCE, "There is no such resource.")
                .at(bearer.pointer(), ErrorCode.UNKNOWN_REFERENCE, "there is none with this id"));
    }

    /** The days of a period, in the fiscal calendar of whoever has the resource. */
    Span span(Known known, FiscalPeriod period, BigDecimal amount) {
        var calendar = portfolios.calendar(known.portfolioId());
        return new Span(calendar.first(period), calendar.last(period), amount);
    }

    /** What is to be said against using so much beside what others use: 409 over-capacity where the policies are enforced. */
    List<String> accepted(Known known, Span wanted, UUID except) {
        room(known, wanted, except, null).lacking(wanted).ifPresent(left -> refuse(known, left));
        return warnings(known, wanted, except);
    }

    /** What is to be said against it: nothing where there is room. */
    List<String> warnings(Known known, Span wanted, UUID except) {
        return room(known, wanted, except, null).lacking(wanted).map(left -> said(known, left)).stream()
                .toList();
    }

    /** After less was said of it: 409 over-capacity where the policies are enforced and more is used. */
    public void requireKept(UUID bearerId) {
        requireKept(bearerId, null);
    }

    /** The same without what this capacity says. */
    void requireKept(UUID bearerId, UUID without) {
        var known = sql.query(BEARERS).with("id", bearerId).one(Known::of);
        uses(known.id(), null).forEach(use -> room(known, use, null, without)
                .lacking(new Span(use.first(), use.last(), BigDecimal.ZERO))
                .ifPresent(left -> refuse(known, left)));
    }

    /** 409 with what is left where the policies are enforced. */
    private void refuse(Known known, BigDecimal left) {
        if (policies.governing(known.portfolioId()).mode() == PolicyMode.ENFORCED) {
            throw Problem.of(CapacityProblem.OVER_CAPACITY, said(known, left)).with("left", amount(left));
        }
    }

    private static String said(Known known, BigDecimal left) {
        return "Of the %s %s is left in the period."
                .formatted(known.kind().name().toLowerCase(Locale.ROOT), amount(left));
    }

    private static String amount(BigDecimal left) {
        return Decimals.plain(left.max(BigDecimal.ZERO)).toPlainString();
    }

    private Room room(Known known, Span wanted, UUID except, UUID without) {
        var said = scope.readingAll(() -> sql.query(
                        """
                        select begins_on, ends_on, amount from capacity
                        where coalesce(team_id, person_id, tool_id) = :id and begins_on <= :last and ends_on >= :first
                            and id is distinct from cast(:without as uuid)""")
                .with("id", known.id())
                .with("first", wanted.first())
                .with("last", wanted.last())
                .with("without", without)
                .list(Caps::span));
        return new Room(known.counted(), caps(known, said, wanted), uses(known.id(), except));
    }

    /** What is said, and else what is usual: of a tool on each day, of a person in a period of which nothing is said. */
    static List<Span> caps(Known known, List<Span> said, Span wanted) {
        var caps = new ArrayList<>(said);
        if (known.counted()) {
            var day = wanted.first();
            for (var each : said.stream()
                    .sorted((one, other) -> one.first().compareTo(other.first()))
                    .toList()) {
                if (day.isBefore(each.first())) {
                    caps.add(new Span(day, each.first().minusDays(1), known.usual()));
                }
                day = each.last().plusDays(1);
            }
            if (!day.isAfter(wanted.last())) {
                caps.add(new Span(day, wanted.last(), known.usual()));
            }
        } else if (said.isEmpty()) {
            Optional.ofNullable(known.usual())
                    .map(share -> Span.working(wanted.first(), wanted.last(), share))
                    .ifPresent(caps::add);
        }
        return caps;
    }

    /** What is allocated, seen or not. */
    private List<Span> uses(UUID bearerId, UUID except) {
        return scope.readingAll(() -> sql.query(
                        """
                        select begins_on, ends_on, amount from allocation
                        where coalesce(team_id, person_id, tool_id) = :id and id is distinct from cast(:except as uuid)""")
                .with("id", bearerId)
                .with("except", except)
                .list(Caps::span));
    }

    static Span span(Row row) {
        return new Span(row.date("begins_on"), row.date("ends_on"), row.decimal("amount"));
    }
}
