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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's way to a service's events. */
@Endpoint
@OnlyNow
@Path("/v1/admin/{service}")
@SecurityRequirement(name = "administrator")
@Tag(name = "Operating", description = "What an operator does with a service's events")
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

    @POST
    @Path("/republish")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "republishStates",
            summary = "Announce every current state of a service again",
            description = "With a raised epoch, above everything ever announced.")
    public RestResponse<OperationView> republish(
            @PathParam("service") String service, @QueryParam("raiseEpoch") @DefaultValue("false") boolean raiseEpoch) {
        enter(service);
        return republish.start(raiseEpoch).accepted();
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the events that were put aside and not handed in again since, oldest first")
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

    @POST
    @Path("/dead-letters/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Hand a dead letter to its consumers again",
            description = "Never to the topic, where it would be newer than what came since.")
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
