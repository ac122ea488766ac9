package dev.openvmo.kit.resource;

import dev.openvmo.kit.page.Listing;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a resource's list can be filtered by: the view's fields that are the entity's. */
final class Fields {
    private static final List<Class<?>> NUMBERS =
            List.of(long.class, Long.class, int.class, Integer.class, BigDecimal.class);

    private Fields() {}

    /** The listing of this entity's table for this view. */
    static <E> Listing<E> listing(Class<E> entity, Class<?> view, List<Consumer<Listing.Builder<E>>> more) {
        var columns = fields(entity).collect(Collectors.toMap(Field::getName, field -> field, (own, inherited) -> own));
        var listing = Listing.of(entity).sort("-createdAt");
        Arrays.stream(view.getRecordComponents())
                .map(component -> columns.get(component.getName()))
                .filter(field -> field != null)
                .forEach(field -> add(listing, field));
        more.forEach(word -> word.accept(listing));
        return listing.build();
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == Object.class
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }

    private static void add(Listing.Builder<?> listing, Field field) {
        var name = field.getName();
        var column = column(field);
        var type = field.getType();
        if (type == UUID.class) {
            listing.uuid(name, column);
        } else if (type == String.class) {
            listing.text(name, column);
        } else if (NUMBERS.contains(type)) {
            listing.number(name, column);
        } else if (type == Instant.class) {
            listing.instant(name, column);
        } else if (type == LocalDate.class) {
            listing.date(name, column);
        } else if (type == boolean.class || type == Boolean.class) {
            listing.bool(name, column);
        } else if (type.isEnum()) {
            listing.enumeration(name, column, enumeration(type));
        } else if (type == String[].class || type == List.class) {
            listing.tags(name, column);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> enumeration(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    private static String column(Field field) {
        var said = field.getAnnotation(Column.class);
        return said == null || said.name().isEmpty() ? Listing.column(field.getName()) : said.name();
    }
}
