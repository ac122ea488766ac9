package dev.openvmo.metrics.webhooks;

import dev.openvmo.metrics.facts.Fact;
import java.util.List;

/** What a delivery says. */
sealed interface Reading {
    /** It tells these. */
    record Told(List<Fact> facts) implements Reading {}

    /** It means nothing here, and why. */
    record Nothing(String why) implements Reading {}

    static Reading told(Fact fact) {
        return new Told(List.of(fact));
    }

    static Reading nothing(String form, Object... values) {
        return new Nothing(form.formatted(values));
    }
}
