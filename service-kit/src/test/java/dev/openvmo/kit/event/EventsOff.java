package dev.openvmo.kit.event;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application without its own relay, consumer and workers: the test brings them. */
public class EventsOff implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("openvmo.events.enabled", "false");
    }
}
