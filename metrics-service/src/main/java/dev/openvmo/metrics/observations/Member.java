package dev.openvmo.metrics.observations;

/** The members of an observation. */
enum Member {
    METRIC("metric"),
    SUBJECT("subject"),
    OBSERVED_AT("observedAt"),
    OBSERVED_ON("observedOn"),
    VALUE("value"),
    SOURCE("source"),
    EXTERNAL_ID("externalId"),
    REVISION("revision");

    private final String json;

    Member(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    static Member of(String name) {
        return switch (name) {
            case "metric" -> METRIC;
            case "subject" -> SUBJECT;
            case "observedAt" -> OBSERVED_AT;
            case "observedOn" -> OBSERVED_ON;
            case "value" -> VALUE;
            case "source" -> SOURCE;
            case "externalId" -> EXTERNAL_ID;
            case "revision" -> REVISION;
            default -> null;
        };
    }
}
