package dev.openvmo.kit.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of resources: UUID version 7, so that index pages fill in order of time. */
public final class Ids {
    private Ids() {}

    /** The next id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The id that a name always has (version 5), for natural keys that need one. */
    public static UUID ofName(UUID namespace, String name) {
        return UuidCreator.getNameBasedSha1(namespace, name);
    }
}
