package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/survey-rounds}. */
@Path(RoundResource.PATH)
@Endpoint
@Tag(name = "Surveys")
class RoundResource {
    static final String PATH = "/v1/survey-rounds";

    private final Rounds rounds;
    private final RoundClosing closing;
    private final Results results;

    RoundResource(Rounds rounds, RoundClosing closing, Results results) {
        this.rounds = rounds;
        this.closing = closing;
        this.results = results;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "openSurveyRound",
            summary = "Open a round of a survey",
            description = "It keeps the form that the survey has now. One round of a survey is open at a time.")
    public RestResponse<RoundView> create(Input<RoundRequest> body) {
        return Created.at(PATH, rounds.open(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSurveyRounds", summary = "List rounds of surveys")
    public Page<RoundView> list(@BeanParam ListQuery query) {
        return rounds.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSurveyRound", summary = "Read a round of a survey")
    public RoundView get(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "deleteSurveyRound",
            summary = "Delete a round of a survey",
            description = "Its links, answers, results and comments go with it.")
    public void delete(@PathParam("id") UUID id) {
        rounds.delete(id);
    }

    @POST
    @Path("/{id}/links")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "inviteToSurveyRound",
            summary = "Make links for respondents",
            description =
                    "Each is answered once, without an account, until the round closes. Who is given which is not known here; whoever"
                            + " keeps that can find out who has answered, though never what.")
    public LinksView invite(@PathParam("id") UUID id, Input<LinksRequest> body) {
        return rounds.invite(id, body);
    }

    @POST
    @Path("/{id}/reminders")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "remindOfSurveyRound",
            summary = "Call a round to mind",
            description = "Announced as metrics.survey-reminder for whoever gave out the links, once a day at most.")
    public ReminderView remind(@PathParam("id") UUID id) {
        return rounds.remind(id);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "closeSurveyRound",
            summary = "Close a round before its time",
            description =
                    "Its links expire and its results are published; single answers are deleted. When closesAt has come a round closes"
                            + " by itself.")
    public RoundView close(@PathParam("id") UUID id) {
        return closing.close(id);
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSurveyResults",
            summary = "Read the results of a round",
            description =
                    "What was published when it closed: the score with its interval of 95 %, how many answered, and the distribution;"
                            + " nothing of fewer than the anonymity floor. 409 round-open before.")
    public ResultView results(
            @PathParam("id") UUID id, @QueryParam("by") @Parameter(description = "Also told by this.") Breakdown by) {
        return results.of(id, by);
    }
}
