package dev.openvmo.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who asks. */
@RequestScoped
public class Caller {
    /** The name of the service's own work. */
    public static final String SERVICE = "service";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** For example {@code key:<uuid>}; {@code service} outside requests. */
    public String subject() {
        return identity.isAnonymous() ? SERVICE : identity.getPrincipal().getName();
    }
}
