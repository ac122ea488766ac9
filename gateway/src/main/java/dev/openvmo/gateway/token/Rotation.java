package dev.openvmo.gateway.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a key signs, when the next one is due and which are over. Pure: keys and a moment in. */
record Rotation(List<SigningKey> keys, Instant now) {
    /** Tokens live a minute; services that kept a key set for longer are still served. */
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    /** The key that signs: the newest that may. */
    Optional<SigningKey> current() {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .max(Comparator.comparing(SigningKey::signsFrom));
    }

    /** When the next key has to start signing; empty while there is no need for one. */
    Optional<Instant> due(Duration life, Duration notice) {
        var newest = keys.stream().max(Comparator.comparing(SigningKey::signsFrom));
        if (newest.isEmpty()) {
            return Optional.of(now);
        }
        var end = newest.get().signsFrom().plus(life);
        return now.plus(notice).isBefore(end) ? Optional.empty() : Optional.of(now.plus(notice));
    }

    /** Keys whose successor has signed for long enough. */
    List<SigningKey> over() {
        var since = current().map(SigningKey::signsFrom).orElse(now);
        return since.plus(AFTERLIFE).isAfter(now)
                ? List.of()
                : keys.stream().filter(key -> key.signsFrom().isBefore(since)).toList();
    }
}
