package dev.openvmo.portfolio.people;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.capacity.Caps;
import dev.openvmo.portfolio.skills.Skills;
import dev.openvmo.portfolio.teams.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who works here, and what can they do? */
@ApplicationScoped
public class People {
    private final PersonRepository people;
    private final Teams teams;
    private final Skills skills;
    private final Caps caps;

    People(PersonRepository people, Teams teams, Skills skills, Caps caps) {
        this.people = people;
        this.teams = teams;
        this.skills = skills;
        this.caps = caps;
    }

    /** 422 {@code unknown-reference} where a body names nobody whom the caller may see. */
    public void require(UUID id, String pointer) {
        people.referenced(id, pointer);
    }

    /** Whom the personnel system calls so in a portfolio: 422 {@code unknown-reference}. */
    public UUID called(String externalRef, UUID portfolioId, String pointer) {
        return people.find("portfolioId = ?1 and externalRef = ?2", portfolioId, externalRef)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(
                                KitProblem.UNKNOWN_REFERENCE, "There is nobody called %s.".formatted(externalRef))
                        .at(pointer, ErrorCode.UNKNOWN_REFERENCE, "nobody of the portfolio is called so"))
                .id;
    }

    Page<PersonView> list(ListQuery query) {
        return people.list(query);
    }

    PersonView get(UUID id) {
        return people.view(id);
    }

    PersonView create(PersonRequest request) {
        var portfolioId = teams.home(request.teamId(), "/teamId");
        requireSkills(request);
        return people.add(PersonEntity.in(portfolioId), request);
    }

    /** 409 over-capacity where more days are allocated than the share would leave. */
    PersonView edit(UUID id, Input<PersonRequest> body) {
        caps.inTurn(id);
        var change = people.change(people.forChange(id), body);
        if (change.differs(PersonRequest::teamId)
                && !teams.home(change.to().teamId(), "/teamId").equals(change.entity().portfolioId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A person stays in the portfolio.")
                    .at("/teamId", ErrorCode.INVALID, "is a team of another portfolio");
        }
        requireSkills(change.to());
        var view = people.save(change);
        if (change.to().share().compareTo(change.from().share()) < 0) {
            caps.requireKept(id);
        }
        return view;
    }

    void delete(UUID id) {
        people.remove(people.forUpdate(id));
    }

    private void requireSkills(PersonRequest request) {
        var unknown = skills.unknown(request.skills());
        if (!unknown.isEmpty()) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no skill " + String.join(", ", unknown))
                    .at("/skills", ErrorCode.UNKNOWN_REFERENCE, "no skill has this key");
        }
    }
}
