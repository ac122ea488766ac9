package dev.openvmo.metrics.observations;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/observation-receipts}. */
@Path(ReceiptResource.PATH)
@Endpoint
@Tag(name = "Observations")
class ReceiptResource {
    static final String PATH = "/v1/observation-receipts";

    private final Receipts receipts;

    ReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "getObservationReceipt", summary = "Read what a batch of yours changed")
    public ReceiptView get(@PathParam("id") UUID id) {
        return receipts.one(id);
    }
}
