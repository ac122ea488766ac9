package dev.openvmo.portfolio.teams;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Who works together? A team works for one portfolio. */
@ApplicationScoped
public class Teams {
    private final TeamRepository teams;
    private final Portfolios portfolios;
    private final Grants grants;

    Teams(TeamRepository teams, Portfolios portfolios, Grants grants) {
        this.teams = teams;
        this.portfolios = portfolios;
        this.grants = grants;
    }

    /** The portfolio of a team that a body names: 422 {@code unknown-reference}, 403. It is not deleted in this transaction. */
    public UUID home(UUID id, String pointer) {
        grants.require(teams.referenced(id, pointer).portfolioId);
        return teams.reread(id, LockModeType.PESSIMISTIC_READ).portfolioId;
    }

    /** 422 {@code unknown-reference} where a body names none that the caller may see. */
    public void require(UUID id, String pointer) {
        teams.referenced(id, pointer);
    }

    /** The one of this key in a portfolio: 422 {@code unknown-reference}. */
    public UUID called(String key, UUID portfolioId, String pointer) {
        return teams.find("portfolioId = ?1 and key = ?2", portfolioId, key)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no team %s.".formatted(key))
                        .at(pointer, ErrorCode.UNKNOWN_REFERENCE, "no team of the portfolio has this key"))
                .id;
    }

    Page<TeamView> list(ListQuery query) {
        return teams.list(query);
    }

    TeamView get(UUID id) {
        return teams.view(id);
    }

    TeamView create(TeamRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        return teams.add(new TeamEntity(), request);
    }

    TeamView edit(UUID id, Input<TeamRequest> body) {
        return teams.save(teams.change(teams.forChange(id), body)
                .keeps("/portfolioId", TeamRequest::portfolioId, "A team stays with its portfolio."));
    }

    void delete(UUID id) {
        teams.remove(teams.forUpdate(id));
    }
}
