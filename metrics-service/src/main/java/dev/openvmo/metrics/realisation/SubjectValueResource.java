package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/values}. */
@Path("/v1/values/{subjectType}/{subjectId}")
@Endpoint
@Tag(name = "Value")
class SubjectValueResource {
    private final SubjectValues values;

    SubjectValueResource(SubjectValues values) {
        this.values = values;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSubjectValue",
            summary = "Read what an initiative, value stream or portfolio has brought beside what was forecast",
            description =
                    "Benefits less disbenefits in money, of the initiatives that the caller may read; with the time from the funnel to the"
                            + " first benefit. What is not known is null with its reason.")
    public SubjectValueView get(
            @PathParam("subjectType") SubjectType subjectType,
            @PathParam("subjectId") UUID subjectId,
            @BeanParam SubjectValueRequest query) {
        return values.of(subjectType, subjectId, query);
    }
}
