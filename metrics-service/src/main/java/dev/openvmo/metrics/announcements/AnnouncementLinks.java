package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.link.LinkProblem;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Table {@code announcement_link}: by which recipients acknowledge without an account, each once. */
@ApplicationScoped
class AnnouncementLinks {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final AnnouncementRepository announcements;
    private final Acknowledgements acknowledgements;
    private final Work work;
    private final Sql sql;
    private final TransactionTime time;
    private final JsonText json;

    AnnouncementLinks(
            AnnouncementRepository announcements,
            Acknowledgements acknowledgements,
            Work work,
            Sql sql,
            TransactionTime time,
            JsonText json) {
        this.announcements = announcements;
        this.acknowledgements = acknowledgements;
        this.work = work;
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    private record Known(UUID announcementId, String recipient, Instant expiresAt, boolean used) {}

    private record Opened(AnnouncementEntity announcement, Recipient recipient) {}

    /** A new one for this recipient, in the place of an earlier one. */
    LinkView make(AnnouncementEntity announcement, LinkRequest said) {
        var recipient = acknowledgements.recipient(announcement, said.recipient());
        var now = time.instant();
        var expiresAt = said.expiresAt() == null ? now.plus(USUAL) : said.expiresAt();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A link lives for a while.")
                    .at("/expiresAt", ErrorCode.OUT_OF_RANGE, "must be after now, within 366 days");
        }
        var link = Link.mint();
        sql.query(
                        """
                        insert into announcement_link (hash, portfolio_id, announcement_id, recipient, expires_at, used)
                        values (:hash, :portfolio, :announcement, :recipient, :expires, false)
                        on conflict on constraint uq_announcement_link
                        do update set hash = excluded.hash, expires_at = excluded.expires_at, used = false""")
                .with("hash", Link.hash(link))
                .with("portfolio", announcement.portfolioId)
                .with("announcement", announcement.id)
                .with("recipient", recipient.key())
                .with("expires", expiresAt)
                .update();
        return new LinkView(AnnouncementLinkResource.PATH + "/" + link, recipient.name(), expiresAt);
    }

    /** 404 link-unknown, 410 link-used, 410 link-expired. */
    LinkedAnnouncementView read(String link) {
        return work.asService(() -> {
            var opened = open(link, LockModeType.NONE);
            return view(opened, false);
        });
    }

    /** The same, and the link is used. */
    LinkedAnnouncementView acknowledge(String link) {
        return work.asService(() -> {
            var opened = open(link, LockModeType.PESSIMISTIC_WRITE);
            acknowledgements.record(opened.announcement, opened.recipient, null);
            sql.query("update announcement_link set used = true where hash = :hash")
                    .with("hash", Link.hash(link))
                    .update();
            return view(opened, true);
        });
    }

    /** What is known of the link is looked at once its announcement is locked: of two who use it at once one is late. */
    private Opened open(String link, LockModeType lock) {
        var announcement = announcements.reread(find(link).announcementId, lock);
        var known = find(link);
        if (known.used) {
            throw LinkProblem.LINK_USED.refusal();
        }
        if (!known.expiresAt.isAfter(time.instant())) {
            throw LinkProblem.LINK_EXPIRED.refusal();
        }
        var recipient = announcement.recipients(json).stream()
                .filter(each -> each.key().equals(known.recipient))
                .findFirst()
                .orElseThrow(LinkProblem.LINK_UNKNOWN::refusal);
        return new Opened(announcement, recipient);
    }

    private Known find(String link) {
        return sql.query(
                        "select announcement_id, recipient, expires_at, used from announcement_link where hash = :hash")
                .with("hash", Link.hash(link))
                .first(row -> new Known(
                        row.uuid("announcement_id"),
                        row.text("recipient"),
                        row.instant("expires_at"),
                        row.bool("used")))
                .orElseThrow(LinkProblem.LINK_UNKNOWN::refusal);
    }

    private LinkedAnnouncementView view(Opened opened, boolean acknowledged) {
        var announcement = opened.announcement;
        return new LinkedAnnouncementView(
                announcement.strategyName,
                announcement.text,
                opened.recipient.name(),
                announcement.announcedAt,
                announcement.dueAt,
                acknowledged || acknowledgements.knows(announcement.id, opened.recipient));
    }
}
