package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Table {@code acknowledgement}: who has said that they know. Each is written under the lock of its announcement. */
@ApplicationScoped
class Acknowledgements {
    private final AnnouncementRepository announcements;
    private final Sql sql;
    private final TransactionTime time;
    private final JsonText json;

    Acknowledgements(AnnouncementRepository announcements, Sql sql, TransactionTime time, JsonText json) {
        this.announcements = announcements;
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    private record Row(String recipient, Instant at, String by) {}

    /** 404. */
    AcknowledgementsView of(UUID id) {
        return view(announcements.get(id));
    }

    private AcknowledgementsView view(AnnouncementEntity announcement) {
        var recipients = announcement.recipients(json);
        var byKey = recipients.stream().collect(Collectors.toMap(Recipient::key, Function.identity()));
        var rows = rows(announcement.id);
        var known = rows.stream().map(Row::recipient).collect(Collectors.toSet());
        var outstanding =
                recipients.stream().filter(each -> !known.contains(each.key())).toList();
        return new AcknowledgementsView(
                announcement.id,
                share(rows.size(), recipients.size()),
                announcement.dueAt != null && announcement.dueAt.isBefore(time.instant()) && !outstanding.isEmpty(),
                rows.stream().map(row -> acknowledgement(row, byKey)).toList(),
                outstanding);
    }

    private static Acknowledgement acknowledgement(Row row, Map<String, Recipient> recipients) {
        var recipient = recipients.get(row.recipient);
        return new Acknowledgement(recipient.stakeholderId(), recipient.name(), row.at, row.by);
    }

    private Computed share(int acknowledged, int named) {
        return new Computed(
                Decimals.quotient(BigDecimal.valueOf(acknowledged), BigDecimal.valueOf(named), Decimals.PLACES),
                null,
                time.instant(),
                (long) named,
                null,
                null);
    }

    /** One that is among the recipients: 422 unknown-reference. */
    Recipient recipient(AnnouncementEntity announcement, AcknowledgementRequest said) {
        return announcement.recipients(json).stream()
                .filter(each -> each.key().equals(said.key()))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "It was not announced to them.")
                        .at(
                                said.stakeholderId() == null ? "/name" : "/stakeholderId",
                                ErrorCode.UNKNOWN_REFERENCE,
                                "is not among the recipients"));
    }

    /** Says of a recipient that they know; who has said so before has, and nothing changes. */
    AcknowledgementsView record(AnnouncementEntity announcement, Recipient recipient, @Nullable String by) {
        if (!knows(announcement.id, recipient)) {
            sql.query(
                            """
                            insert into acknowledgement (id, portfolio_id, announcement_id, recipient, acknowledged_at, recorded_by, updated_at)
                            values (:id, :portfolio, :announcement, :recipient, (select instant()), :by, (select instant()))""")
                    .with("id", Ids.next())
                    .with("portfolio", announcement.portfolioId)
                    .with("announcement", announcement.id)
                    .with("recipient", recipient.key())
                    .with("by", by)
                    .update();
            announcement.acknowledged++;
            announcements.record(announcement, "acknowledged");
        }
        return view(announcement);
    }

    boolean knows(UUID id, Recipient recipient) {
        return rows(id).stream().anyMatch(row -> row.recipient.equals(recipient.key()));
    }

    /** 409 recipient-acknowledged where one who has acknowledged it is to be among the recipients no longer. */
    void requireAmong(UUID id, List<Recipient> recipients) {
        var keys = recipients.stream().map(Recipient::key).collect(Collectors.toSet());
        if (!rows(id).stream().allMatch(row -> keys.contains(row.recipient))) {
            throw Problem.of(
                    AnnouncementProblem.RECIPIENT_ACKNOWLEDGED, "Somebody who is left out has acknowledged it.");
        }
    }

    void forgetLinks(UUID id) {
        sql.query("delete from announcement_link where announcement_id = :id")
                .with("id", id)
                .update();
    }

    private List<Row> rows(UUID id) {
        return sql.query(
                        """
                        select recipient, acknowledged_at, recorded_by from acknowledgement
                        where announcement_id = :id order by acknowledged_at, id""")
                .with("id", id)
                .list(row -> new Row(row.text("recipient"), row.instant("acknowledged_at"), row.text("recorded_by")));
    }
}
