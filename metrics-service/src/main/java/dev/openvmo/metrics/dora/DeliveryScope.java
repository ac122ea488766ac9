package dev.openvmo.metrics.dora;

import java.util.UUID;

/** Whose deployments count. What no deployment says of its initiative its service does. Pure. */
record DeliveryScope(Kind kind, UUID id, boolean descendants) {

    /** What can be asked about. */
    enum Kind {
        SERVICE,
        INITIATIVE,
        VALUE_STREAM,
        PORTFOLIO
    }

    /** Of the deployment {@code d} of the service {@code s}, with {@code :id} and {@code :descendants}. */
    String condition() {
        return switch (kind) {
            case SERVICE -> "d.service_id = :id";
            case INITIATIVE -> initiatives("select :id::uuid");
            case VALUE_STREAM ->
                initiatives(
                        "select i.id from subject i where i.value_stream_id = :id and i.type = 'INITIATIVE' and not i.deleted");
            case PORTFOLIO -> "d.portfolio_id in (select id from place)";
        };
    }

    /** Of the service {@code s}; every service may have delivered for an initiative. */
    String services() {
        return switch (kind) {
            case SERVICE -> "s.id = :id";
            case INITIATIVE, VALUE_STREAM -> "true";
            case PORTFOLIO -> "s.portfolio_id in (select id from place)";
        };
    }

    /** Whether all that a service deploys is in the scope, so that what held a change first is in the window or before it. */
    boolean whole() {
        return kind == Kind.SERVICE || kind == Kind.PORTFOLIO;
    }

    private static String initiatives(String ids) {
        return "(d.initiative_id in (%1$s) or d.initiative_id is null and d.service_id in (select o.id from service o where o.initiative_id in (%1$s)))"
                .formatted(ids);
    }
}
