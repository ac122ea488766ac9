package dev.openvmo.kit.resource;

import java.lang.reflect.ParameterizedType;

/** The types a repository was declared with. */
final class TypeArguments {
    private TypeArguments() {}

    /** The n-th of them; the container may have put classes of its own beneath. */
    @SuppressWarnings("unchecked")
    static <T> Class<T> of(Class<?> repository, int n) {
        var type = repository;
        while (type.getSuperclass() != ResourceRepository.class) {
            type = type.getSuperclass();
        }
        return (Class<T>) ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[n];
    }
}
