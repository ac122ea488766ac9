package dev.openvmo.kit.event.admin;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's way to a service's events. */
@Endpoint
@OnlyNow
@Path("/v1/admin/{service}")
class AdminResource {

    private final Grants grants;
    private final Republish republish;
    private final DeadLetters letters;
    private final String name;

    AdminResource(
            Grants grants,
            Republish republish,
            DeadLetters letters,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.grants = grants;
        this.republish = republish;
        this.letters = letters;
        this.name = application.replaceFirst("-service$", "");
    }

    /** Announces every current state of the service again; with a raised epoch, above everything ever announced. */
    @POST
    @Path("/republish")
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OperationView.class)))
    public RestResponse<OperationView> republish(
            @PathParam("service") String service, @QueryParam("raiseEpoch") @DefaultValue("false") boolean raiseEpoch) {
        enter(service);
        return republish.start(raiseEpoch).accepted();
    }

    /** The events that were put aside and not handed in again since, oldest first. */
    @GET
    @Path("/dead-letters")
    @RolesAllowed(Roles.ADMIN)
    public Page<DeadLetterView> deadLetters(
            @PathParam("service") String service,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(
                            description = "nextCursor of the page before.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_.-]+$", maxLength = 4096))
                    @QueryParam("cursor")
                    String cursor) {
        enter(service);
        return letters.open(limit, cursor);
    }

    /** Hands one of them to its consumers again: never to the topic, where it would be newer than what came since. */
    @POST
    @Path("/dead-letters/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    public DeadLetterView replay(@PathParam("service") String service, @PathParam("id") UUID id) {
        enter(service);
        return letters.replay(id);
    }

    private void enter(String service) {
        if (!service.equals(name)) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is nothing here");
        }
        grants.requireEverywhere();
    }
}
