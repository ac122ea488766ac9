package dev.openvmo.alignment.assessments;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/criteria-sets/{id}/agreement}. */
@Path("/v1/criteria-sets/{id}/agreement")
@Endpoint
@Tag(name = "Assessments")
class AgreementResource {
    private final Agreements agreements;

    AgreementResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAgreement",
            summary = "Read how far assessors agree, and what to discuss",
            description = "Of the initiatives that the caller may see.")
    public AgreementView get(@PathParam("id") UUID id) {
        return agreements.of(id);
    }
}
