package dev.openvmo.kit.event;

/** The name of an aggregate in the world of events: the service that owns it and what it is called there. */
public record Aggregate(String service, String name) {

    /** The topic that carries every state of this aggregate. */
    public String topic() {
        return "openvmo." + service + "." + name;
    }

    /** The CloudEvents type that says what happened, such as {@code dev.openvmo.portfolio.initiative.created.v1}. */
    public String type(String what) {
        return "dev.openvmo." + service + "." + name + "." + what + ".v1";
    }
}
