package dev.openvmo.metrics.cdevents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type of a CDEvent (CDEvents 0.5 §type): {@code dev.cdevents.<subject>.<predicate>.<version>}; custom ones begin with
 * {@code dev.cdeventsx.<tool>-}.
 *
 * @param name subject and predicate, such as {@code change.merged}
 * @param custom whether it is one of a tool's own
 * @param major of the type's version
 * @param minor of the type's version
 */
record EventType(String name, boolean custom, int major, int minor) {
    private static final Pattern FORM = Pattern.compile(
            "dev\\.cdevents(x)?\\.([A-Za-z0-9-]{1,100}\\.[A-Za-z0-9-]{1,100})\\.(\\d{1,4})\\.(\\d{1,4})\\.\\d{1,4}(?:-[A-Za-z0-9.-]{1,50})?");

    /** Empty where it is the type of something else. */
    static Optional<EventType> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new EventType(
                        form.group(2),
                        form.group(1) != null,
                        Integer.parseInt(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }
}
