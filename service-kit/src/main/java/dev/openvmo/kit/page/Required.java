package dev.openvmo.kit.page;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.util.Set;

/** Which fields the entity says are never null. */
final class Required {
    private static final Set<String> ALWAYS = Set.of("id", "createdAt", "updatedAt", "version");

    private Required() {}

    static boolean in(Class<?> entity, String name) {
        return ALWAYS.contains(name) || declared(entity, name);
    }

    private static boolean declared(Class<?> entity, String name) {
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field.getType().isPrimitive()
                            || field.isAnnotationPresent(Id.class)
                            || field.isAnnotationPresent(Version.class)
                            || field.isAnnotationPresent(NotNull.class)
                            || field.isAnnotationPresent(Column.class)
                                    && !field.getAnnotation(Column.class).nullable();
                }
            }
        }
        return false;
    }
}
