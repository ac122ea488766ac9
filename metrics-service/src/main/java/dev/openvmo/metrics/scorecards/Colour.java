package dev.openvmo.metrics.scorecards;

import dev.openvmo.metrics.dora.DeliveryHealth;
import dev.openvmo.metrics.realisation.ValueProgress;
import dev.openvmo.metrics.targets.Attainment;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well something does. What is not known is a colour of its own, and holds back green as red does. */
@Schema(
        name = "ScorecardColour",
        description =
                "GREEN: as it should be; AMBER: nearly (at least 70 % of the way, or DORA's middle); RED: not. NO_DATA: nobody"
                        + " knows, which is never green.")
public enum Colour {
    GREEN,
    AMBER,
    RED,
    NO_DATA;

    /** Of several: red of one is red, what one does not know is not known; nothing at all says nothing. */
    static Colour of(Collection<Colour> several) {
        if (several.contains(RED)) {
            return RED;
        }
        if (several.isEmpty() || several.contains(NO_DATA)) {
            return NO_DATA;
        }
        return several.contains(AMBER) ? AMBER : GREEN;
    }

    static Colour of(Attainment.Health health) {
        return switch (health) {
            case REACHED, ON_TRACK -> GREEN;
            case AT_RISK -> AMBER;
            case OFF_TRACK, MISSED -> RED;
        };
    }

    static Colour of(DeliveryHealth health) {
        return health == null
                ? NO_DATA
                : switch (health) {
                    case HEALTHY -> GREEN;
                    case AT_RISK -> AMBER;
                    case UNHEALTHY -> RED;
                };
    }

    static Colour of(ValueProgress progress) {
        return progress == null
                ? NO_DATA
                : switch (progress) {
                    case ON_TRACK -> GREEN;
                    case AT_RISK -> AMBER;
                    case BEHIND -> RED;
                };
    }
}
