package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** From when to when is a survey answered, by how many? One round of a survey is open at a time. */
@ApplicationScoped
class Rounds {
    private static final int MOST_INVITED = 100_000;

    private final RoundRepository rounds;
    private final SurveyRepository surveys;
    private final LinkTable links;
    private final ResponseTable responses;
    private final Reminders reminders;
    private final Results results;
    private final Comments comments;
    private final Grants grants;
    private final JsonText json;
    private final TransactionTime time;

    Rounds(
            RoundRepository rounds,
            SurveyRepository surveys,
            LinkTable links,
            ResponseTable responses,
            Reminders reminders,
            Results results,
            Comments comments,
            Grants grants,
            JsonText json,
            TransactionTime time) {
        this.rounds = rounds;
        this.surveys = surveys;
        this.links = links;
        this.responses = responses;
        this.reminders = reminders;
        this.results = results;
        this.comments = comments;
        this.grants = grants;
        this.json = json;
        this.time = time;
    }

    Page<RoundView> list(ListQuery query) {
        return rounds.list(query);
    }

    RoundView get(UUID id) {
        return rounds.view(id);
    }

    /** Locks the survey: of two rounds that open at once, one finds the other. */
    RoundView open(RoundRequest request) {
        grants.require(surveys.referenced(request.surveyId(), "/surveyId").portfolioId);
        var survey = surveys.reread(request.surveyId(), LockModeType.PESSIMISTIC_WRITE);
        if (rounds.count("surveyId = ?1 and state = ?2", survey.id, RoundState.OPEN) > 0) {
            throw SurveyProblem.ROUND_UNDER_WAY.refusal("'%s' is being answered.".formatted(survey.name));
        }
        var form = json.text(Form.of(surveys.view(survey)));
        return rounds.add(RoundEntity.of(survey, form), request.from(time.instant()), "opened");
    }

    /** Links and answers go with it; of what was published, its history. */
    void delete(UUID id) {
        var round = rounds.forUpdate(id);
        comments.forget(round);
        results.forget(round);
        rounds.remove(round);
    }

    /** 409 round-closed, 422. */
    LinksView invite(UUID id, Input<LinksRequest> body) {
        var round = rounds.forStep(id);
        var request = body.value().among(form(round).groups());
        round.requireOpen();
        round.invited += request.count();
        if (round.invited > MOST_INVITED) {
            throw Problem.of(KitProblem.INVALID_INPUT, "These are too many for one round.")
                    .at("/count", ErrorCode.OUT_OF_RANGE, "at most %d in all".formatted(MOST_INVITED));
        }
        var made = links.add(round, request.count(), request.group()).stream()
                .map(link -> ResponseResource.PATH + "/" + link)
                .toList();
        rounds.record(round, "invited");
        return new LinksView(id, request.group(), made, round.invited, round.closesAt);
    }

    /** 409 round-closed, reminded-already. */
    ReminderView remind(UUID id) {
        var round = rounds.forStep(id);
        round.requireOpen();
        return reminders.remind(round, responses.countedBy(form(round).anonymityFloor(), id), time.instant());
    }

    private Form form(RoundEntity round) {
        return json.read(round.formJson, Form.class);
    }
}
