package dev.openvmo.kit.security;

import dev.openvmo.kit.store.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who asks. */
@RequestScoped
public class Caller implements Actor {
    /** The name of the service's own work. */
    public static final String SERVICE = "service";

    private final SecurityIdentity identity;
    private String behalf = SERVICE;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** For example {@code key:<uuid>}; {@code service} outside requests, unless the work is done on somebody's behalf. */
    @Override
    public String subject() {
        return identity.isAnonymous() ? behalf : identity.getPrincipal().getName();
    }

    /** What follows was asked for by this subject, in a request that has ended. */
    public void onBehalfOf(String subject) {
        behalf = subject;
    }
}
