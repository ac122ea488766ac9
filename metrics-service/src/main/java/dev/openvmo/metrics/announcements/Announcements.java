package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.References;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is said of a strategy in force, and to whom? Who has acknowledged it stays among its recipients. */
@ApplicationScoped
class Announcements {
    private final AnnouncementRepository announcements;
    private final Acknowledgements acknowledgements;
    private final AnnouncementLinks links;
    private final LocalCopy<StakeholderCopy> stakeholders;
    private final References references;
    private final Grants grants;
    private final Caller caller;
    private final Sql sql;
    private final TransactionTime time;
    private final JsonText json;

    Announcements(
            AnnouncementRepository announcements,
            Acknowledgements acknowledgements,
            AnnouncementLinks links,
            LocalCopy<StakeholderCopy> stakeholders,
            References references,
            Grants grants,
            Caller caller,
            Sql sql,
            TransactionTime time,
            JsonText json) {
        this.announcements = announcements;
        this.acknowledgements = acknowledgements;
        this.links = links;
        this.stakeholders = stakeholders;
        this.references = references;
        this.grants = grants;
        this.caller = caller;
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    private record Strategy(UUID portfolioId, String name, String state) {
        private boolean inForce() {
            return "ACTIVE".equals(state);
        }
    }

    Page<AnnouncementView> list(ListQuery query) {
        return announcements.list(query);
    }

    AnnouncementView get(UUID id) {
        return announcements.view(id);
    }

    AnnouncementView create(AnnouncementRequest said) {
        var strategy = strategy(said.strategyId());
        grants.require(strategy.portfolioId);
        var request = named(said.since(time.instant()).require(time.instant()), List.of());
        if (!strategy.inForce()) {
            throw Problem.of(AnnouncementProblem.STRATEGY_NOT_IN_FORCE, "%s is not in force.".formatted(strategy.name));
        }
        return announcements.add(AnnouncementEntity.of(strategy.portfolioId, strategy.name), request);
    }

    /** 404. */
    AcknowledgementsView acknowledgements(UUID id) {
        return acknowledgements.of(id);
    }

    /** 422 where it was not announced to them. */
    AcknowledgementsView acknowledge(UUID id, Input<AcknowledgementRequest> body) {
        var announcement = announcements.forStep(id);
        return acknowledgements.record(
                announcement, acknowledgements.recipient(announcement, body.value()), caller.subject());
    }

    LinkView link(UUID id, Input<LinkRequest> body) {
        return links.make(announcements.forStep(id), body.value());
    }

    /** That it was put in force a moment ago may still be on its way, as may be that there is one. */
    private Strategy strategy(UUID id) {
        return references
                .find(() -> known(id).filter(Strategy::inForce))
                .orElseGet(() -> references.await("strategy", "/strategyId", () -> known(id)));
    }

    private Optional<Strategy> known(UUID id) {
        return sql.query(
                        """
                        select portfolio_id, name, state from strategy
                        where id = :id and not deleted and portfolio_id is not null""")
                .with("id", id)
                .first(row -> new Strategy(row.uuid("portfolio_id"), row.text("name"), row.text("state")));
    }

    AnnouncementView edit(UUID id, Input<AnnouncementRequest> body) {
        var announcement = announcements.forUpdate(id);
        var known = announcement.recipients(json);
        var change = announcements
                .change(
                        announcement,
                        body,
                        said -> named(said.since(announcement.announcedAt).require(time.instant()), known))
                .keeps("/strategyId", AnnouncementRequest::strategyId, "An announcement stays with its strategy.");
        acknowledgements.requireAmong(id, change.to().recipients());
        return announcements.save(change);
    }

    void delete(UUID id) {
        var announcement = announcements.forUpdate(id);
        announcements.requireUnheld(announcement);
        acknowledgements.forgetLinks(id);
        announcements.remove(announcement);
    }

    /** Stakeholders by the names that they have, or, where they are named already, had. */
    private AnnouncementRequest named(AnnouncementRequest said, List<Recipient> known) {
        var named = new ArrayList<Recipient>();
        for (int i = 0; i < said.recipients().size(); i++) {
            var recipient = said.recipients().get(i);
            var pointer = "/recipients/" + i + "/stakeholderId";
            named.add(
                    recipient.stakeholderId() == null
                            ? recipient
                            : known.stream()
                                    .filter(each -> recipient.stakeholderId().equals(each.stakeholderId()))
                                    .findFirst()
                                    .orElseGet(() -> new Recipient(
                                            recipient.stakeholderId(),
                                            stakeholders
                                                    .await(recipient.stakeholderId(), pointer)
                                                    .name())));
        }
        return said.to(named);
    }
}
