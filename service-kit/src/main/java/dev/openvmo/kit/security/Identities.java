package dev.openvmo.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;

/** A verified caller as the framework's identity, and back. */
public final class Identities {
    private static final String GRANTS = "openvmo.grants";

    private Identities() {}

    /** The identity of a caller whose credential has been verified. */
    public static SecurityIdentity of(String subject, List<Grant> grants) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(Roles.closure(grants))
                .addAttribute(GRANTS, List.copyOf(grants))
                .build();
    }

    /** The grants of an identity; none for one that was not made here. */
    public static List<Grant> grants(SecurityIdentity identity) {
        List<Grant> grants = identity.getAttribute(GRANTS);
        return grants == null ? List.of() : grants;
    }
}
