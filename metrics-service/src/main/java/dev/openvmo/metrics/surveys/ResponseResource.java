package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.link.ByLink;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/survey-responses/{link}}: without a credential, for whoever holds the link. */
@Path(ResponseResource.PATH)
@Endpoint
@ByLink
@OnlyNow
@Tag(name = "Surveys")
class ResponseResource {
    static final String PATH = "/v1/survey-responses";

    private final Responses responses;

    ResponseResource(Responses responses) {
        this.responses = responses;
    }

    @GET
    @Path("/{link}")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "getSurveyForm",
            summary = "Read what is asked",
            description = "Without a credential. 404 link-unknown; 410 link-used or link-expired.")
    public FormView form(@PathParam("link") String link) {
        return responses.form(link);
    }

    @POST
    @Path("/{link}")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer, once",
            description =
                    "Without a credential. Kept without link, time or anything of who sent it, told only together with others', and"
                            + " deleted when the round closes. 404 link-unknown; 410 link-used or link-expired: nothing is counted.")
    public void answer(@PathParam("link") String link, Input<ResponseRequest> body) {
        responses.answer(link, body);
    }
}
