package dev.openvmo.gateway.me;

import dev.openvmo.gateway.keys.ApiKeys;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Identities;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/me}. */
@Path("/v1/me")
@Endpoint
@Tag(name = "Me", description = "Who the caller is, and what they may do where")
class MeResource {
    private static final String KEY = "key:";
    private final SecurityIdentity identity;
    private final ApiKeys keys;

    MeResource(SecurityIdentity identity, ApiKeys keys) {
        this.identity = identity;
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getMe", summary = "Who am I, and what may I do where?")
    public MeView me() {
        var subject = identity.getPrincipal().getName();
        var key = keys.named(UUID.fromString(subject.substring(KEY.length())));
        return new MeView(
                subject,
                key.name(),
                key.expiresAt(),
                identity.getRoles().stream().sorted().toList(),
                Identities.grants(identity).stream().map(MeView.Held::of).toList());
    }
}
