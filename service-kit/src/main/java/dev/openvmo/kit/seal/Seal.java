package dev.openvmo.kit.seal;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals under {@code OPENVMO_MASTER_KEY} (Base64 of 32 random bytes) what lies in the database of a service. Made with the
 * bean that seals: where that is made at the start, a key that protects nothing stops it.
 */
@Singleton
public class Seal {
    /** For development and tests only: it hides nothing from anybody. */
    private static final String OPEN = "b3BlbnZtbyBkZXZlbG9wbWVudCBvbmx5LCBubyBrZXk=";

    private final MasterKey master;

    Seal(@ConfigProperty(name = "openvmo.master-key") Optional<String> setting) {
        this.master = MasterKey.of(safe(setting.filter(text -> !text.isBlank())));
    }

    private static String safe(Optional<String> set) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return set.orElse(OPEN);
        }
        if (set.filter(OPEN::equals).isPresent()) {
            throw MasterKey.refused("is the one for development");
        }
        return set.orElseThrow(() -> MasterKey.refused("is not set"));
    }

    /** Sealed, with the name of what it is bound in. */
    public byte[] seal(byte[] plain, String name) {
        return master.seal(plain, name);
    }

    /** What was sealed under this name. */
    public byte[] open(byte[] sealed, String name) {
        return master.open(sealed, name);
    }
}
