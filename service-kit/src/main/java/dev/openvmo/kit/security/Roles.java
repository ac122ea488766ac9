package dev.openvmo.kit.security;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The roles, and which of them include which. A role is held per portfolio (and all below it) or everywhere. */
public final class Roles {
    public static final String VIEWER = "viewer";
    public static final String CONTRIBUTOR = "contributor";
    public static final String PIPELINE = "pipeline";
    public static final String PORTFOLIO_MANAGER = "portfolio-manager";
    public static final String STRATEGIST = "strategist";
    public static final String ADMIN = "admin";

    /** Every role. */
    public static final Set<String> ALL = Set.of(VIEWER, CONTRIBUTOR, PIPELINE, PORTFOLIO_MANAGER, STRATEGIST, ADMIN);

    private static final Map<String, Set<String>> INCLUDES = Map.of(
            ADMIN, ALL,
            PORTFOLIO_MANAGER, Set.of(PORTFOLIO_MANAGER, CONTRIBUTOR, VIEWER, PIPELINE),
            STRATEGIST, Set.of(STRATEGIST, CONTRIBUTOR, VIEWER, PIPELINE),
            CONTRIBUTOR, Set.of(CONTRIBUTOR, VIEWER, PIPELINE),
            VIEWER, Set.of(VIEWER),
            PIPELINE, Set.of(PIPELINE));

    private Roles() {}

    /** The role itself and those it includes; nothing for a name that is no role. */
    public static Set<String> includedIn(String role) {
        return INCLUDES.getOrDefault(role, Set.of());
    }

    /** Whether who holds this role holds at least one of those. */
    public static boolean holdsAny(String role, Set<String> wanted) {
        return includedIn(role).stream().anyMatch(wanted::contains);
    }

    static Set<String> closure(Iterable<Grant> grants) {
        Set<String> roles = new LinkedHashSet<>();
        grants.forEach(grant -> roles.addAll(includedIn(grant.role())));
        return roles;
    }
}
