package dev.openvmo.portfolio.workentries;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.people.People;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.teams.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was worked? What a time sheet delivers again under the same key replaces what it said before. */
@ApplicationScoped
class WorkEntries {
    private final WorkEntryRepository entries;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Teams teams;
    private final People people;
    private final Grants grants;

    WorkEntries(
            WorkEntryRepository entries,
            Initiatives initiatives,
            Portfolios portfolios,
            Teams teams,
            People people,
            Grants grants) {
        this.entries = entries;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.teams = teams;
        this.people = people;
        this.grants = grants;
    }

    Page<WorkEntryView> list(ListQuery query) {
        return entries.list(query);
    }

    WorkEntryView get(UUID id) {
        return entries.view(id);
    }

    /** 422 where the caller does not see who worked, or the day is still to come. */
    Booked book(WorkEntryRequest said) {
        var home = initiatives.home(said.initiativeId(), "/initiativeId");
        var request = resolved(said.sound(portfolios.today(home)), home);
        var known = entries.deliveredInTurn(request.source(), request.externalId());
        if (known.isEmpty()) {
            return new Booked(entries.add(WorkEntryEntity.in(home), request), true);
        }
        var entry = known.get();
        grants.require(entry.portfolioId);
        if (!entry.portfolioId.equals(home)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It is booked in another portfolio; delete it there first.")
                    .at("/initiativeId", ErrorCode.IMMUTABLE, "belongs to another portfolio");
        }
        return new Booked(entries.save(entries.change(entry, Input.of(request))), false);
    }

    /** By ids, whatever it was named by. */
    private WorkEntryRequest resolved(WorkEntryRequest said, UUID home) {
        if (said.personRef() != null) {
            return said.by(null, people.called(said.personRef(), home, "/personRef"));
        }
        if (said.teamKey() != null) {
            return said.by(teams.called(said.teamKey(), home, "/teamKey"), null);
        }
        if (said.personId() != null) {
            people.require(said.personId(), "/personId");
        } else {
            teams.require(said.teamId(), "/teamId");
        }
        return said;
    }

    /** What was booked, and whether it was not known before. */
    record Booked(WorkEntryView view, boolean created) {}

    void delete(UUID id) {
        entries.remove(entries.forChange(id));
    }
}
