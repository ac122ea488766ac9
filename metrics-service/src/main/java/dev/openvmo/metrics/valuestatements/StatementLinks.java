package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.link.LinkProblem;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Actor;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.kit.store.Work;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Table {@code value_statement_link}: statements as whoever shared them saw them, so that nobody reads by a link what its giver
 * may not. Of a link its hash is kept; what was taken back is gone, and so is what ended 90 days ago.
 */
@ApplicationScoped
class StatementLinks {
    static final int MOST = 100;

    private static final String PATH = "/v1/shared-value-statements/";

    private final ValueStatements statements;
    private final Places places;
    private final IntakeLock lock;
    private final Grants grants;
    private final Actor actor;
    private final Sql sql;
    private final JsonText json;
    private final TransactionTime time;
    private final Work work;

    StatementLinks(
            ValueStatements statements,
            Places places,
            IntakeLock lock,
            Grants grants,
            Actor actor,
            Sql sql,
            JsonText json,
            TransactionTime time,
            Work work) {
        this.statements = statements;
        this.places = places;
        this.lock = lock;
        this.grants = grants;
        this.actor = actor;
        this.sql = sql;
        this.json = json;
        this.time = time;
        this.work = work;
    }

    private record Kept(String document, boolean over) {}

    /** 404, 403, 422, 409. No initiative moves to another portfolio meanwhile. */
    StatementLinkView share(UUID initiativeId, Input<StatementLinkRequest> body) {
        lock.shared();
        var portfolio = require(initiativeId);
        var request = body.value().require(time.instant());
        requireRoom(initiativeId);
        var link = Link.mint();
        return sql.query(
                        """
                        insert into value_statement_link (id, portfolio_id, initiative_id, hash, document, expires_at, note, created_by,
                            created_at)
                        values (:id, :portfolio, :initiative, decode(:hash, 'hex'), :document, :expires, :note, :by, instant())
                        returning *
                        """)
                .with("id", Ids.next())
                .with("portfolio", portfolio)
                .with("initiative", initiativeId)
                .with("hash", hash(link))
                .with("document", json.text(statements.now(initiativeId)))
                .with("expires", request.expiresAt())
                .with("note", request.note())
                .with("by", actor.subject())
                .one(row -> StatementLinkView.of(row, PATH + link));
    }

    private void requireRoom(UUID initiativeId) {
        sql.query(
                        "delete from value_statement_link where initiative_id = :id and expires_at < instant() - interval '90 days'")
                .with("id", initiativeId)
                .update();
        var there = sql.query("select count(*) as n from value_statement_link where initiative_id = :id")
                .with("id", initiativeId)
                .one(row -> row.number("n"));
        if (there >= MOST) {
            throw Problem.of(StatementProblem.TOO_MANY_LINKS, "%d links to it are there.".formatted(there));
        }
    }

    /** 404, 403: who shared with whom is for those who may share. */
    StatementLinksView list(UUID initiativeId) {
        require(initiativeId);
        return new StatementLinksView(
                sql.query("select * from value_statement_link where initiative_id = :id order by id desc limit :most")
                        .with("id", initiativeId)
                        .with("most", MOST)
                        .list(row -> StatementLinkView.of(row, null)));
    }

    /** 404, 403. */
    void revoke(UUID initiativeId, UUID linkId) {
        require(initiativeId);
        var gone = sql.query("delete from value_statement_link where id = :id and initiative_id = :initiative")
                .with("id", linkId)
                .with("initiative", initiativeId)
                .update();
        if (gone == 0) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no link %s to it.".formatted(linkId));
        }
    }

    /** What this link opens, for whoever has it: 404 link-unknown, 410 link-expired. */
    ValueStatementView open(String link) {
        var kept = work.asService(() -> sql.query(
                                """
                        select document, expires_at <= clock_timestamp() as over from value_statement_link
                        where hash = decode(:hash, 'hex')
                        """)
                        .with("hash", hash(link))
                        .first(row -> new Kept(row.text("document"), row.bool("over"))))
                .orElseThrow(LinkProblem.LINK_UNKNOWN::refusal);
        if (kept.over) {
            throw LinkProblem.LINK_EXPIRED.refusal();
        }
        return json.read(kept.document, ValueStatementView.class);
    }

    private UUID require(UUID initiativeId) {
        var portfolio = places.get(SubjectType.INITIATIVE, initiativeId).portfolioId();
        grants.require(portfolio);
        return portfolio;
    }

    private static String hash(String link) {
        return HexFormat.of().formatHex(Link.hash(link));
    }
}
