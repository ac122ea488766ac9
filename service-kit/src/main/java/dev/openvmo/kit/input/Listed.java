package dev.openvmo.kit.input;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource whose list can leave as a file and come in again. */
public interface Listed {
    /** What callers may say of one. */
    Class<?> request();

    /** What its list shows of one and nobody sets. */
    Set<String> readOnly();

    /** What a view shows and a request does not say. */
    static Set<String> readOnly(Class<?> view, Class<?> request) {
        var names = members(view);
        names.removeAll(members(request));
        return names;
    }

    private static Set<String> members(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** Whether there is one of this id that the caller may see. */
    boolean holds(UUID id);
}
