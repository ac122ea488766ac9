package dev.openvmo.gateway.me;

import dev.openvmo.gateway.keys.ApiKeyPrincipal;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Identities;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/me}. */
@Path("/v1/me")
@Endpoint
@Tag(name = "Me", description = "Who the caller is, and what they may do where")
class MeResource {
    private final SecurityIdentity identity;
    private final RoutingContext request;

    MeResource(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getMe", summary = "Who am I, and what may I do where?")
    public MeView me() {
        ApiKeyPrincipal key = request.get(ApiKeyPrincipal.class.getName()); // as the gateway let it in: nothing is read
        return new MeView(
                identity.getPrincipal().getName(),
                key.name(),
                key.expiresAt(),
                identity.getRoles().stream().sorted().toList(),
                Identities.grants(identity).stream().map(MeView.Held::of).toList());
    }
}
