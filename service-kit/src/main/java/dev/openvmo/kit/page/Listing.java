package dev.openvmo.kit.page;

import dev.openvmo.kit.json.TextForm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list allows: its table and the fields that can be filtered and sorted by. Said once, kept static. */
public final class Listing<E> {
    private static final Set<Class<?>> NUMBERS = Set.of(long.class, Long.class, int.class, Integer.class);
    private static final Set<String> NEVER_NULL = Set.of("id", "createdAt", "updatedAt", "version");

    private final Class<E> entity;
    private final String table;
    private final Map<String, java.lang.reflect.Field> attributes = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String prefix;
    private Function<String, Optional<OpenField>> open;
    private List<String> search = List.of();
    private String sort = "id";

    private Listing(Class<E> entity, String table) {
        this.entity = entity;
        this.table = table;
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields()).forEach(each -> attributes.putIfAbsent(each.getName(), each));
        }
        field("id", "id", UUID.class);
    }

    /** A listing of this entity's table. */
    public static <E> Listing<E> of(Class<E> entity, String table) {
        return new Listing<>(entity, table);
    }

    /** A listing of this entity's table, which has the entity's name, by the fields of the view that are the entity's. */
    public static <E> Listing<E> of(Class<E> entity, Class<?> view) {
        var listing =
                of(entity, column(entity.getAnnotation(Entity.class).name()).substring(1));
        Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(listing::canName)
                .forEach(listing::fields);
        return listing;
    }

    /** These fields, as the entity has them. */
    public Listing<E> fields(String... names) {
        for (var name : names) {
            if (!canName(name)) {
                throw new IllegalArgumentException("no list can name %s of %s".formatted(name, entity));
            }
            field(name, column(attributes.get(name)), type(attributes.get(name)));
        }
        return this;
    }

    /** A field that the entity calls otherwise, or does not have. */
    public Listing<E> field(String name, String column, Class<?> type) {
        return put(name, "t." + column, type, List.of());
    }

    /** A field that no column holds but an expression over the table, which is called {@code t}, computes. */
    public Listing<E> computed(String name, String expression, Class<?> type) {
        return put(name, "(" + expression + ")", type, List.of());
    }

    /** This text, or list of texts, holds no other words than these: any other in a filter is a 400 that names them. */
    public Listing<E> words(String name, Collection<String> words) {
        var attribute = attributes.get(name);
        return put(
                name,
                "t." + column(attribute),
                type(attribute),
                words.stream().sorted().toList());
    }

    /** Fields whose names begin so, each known by the rest of its name when it is asked for. */
    public Listing<E> open(String namePrefix, Function<String, Optional<OpenField>> known) {
        prefix = namePrefix;
        open = known;
        return this;
    }

    private Listing<E> put(String name, String sql, Class<?> type, List<String> words) {
        fields.put(name, new Field(name, sql, type, neverNull(name), words, false));
        return this;
    }

    /** The text columns that {@code q=} looks through, by API name. */
    public Listing<E> search(String... names) {
        search = Arrays.stream(names).map(Listing::column).toList();
        return this;
    }

    /** The order when the caller names none; id breaks ties. */
    public Listing<E> sort(String expression) {
        sort = expression;
        return this;
    }

    Class<E> entity() {
        return entity;
    }

    String table() {
        return table;
    }

    Field field(String name) {
        var known = fields.get(name);
        return known != null || prefix == null || !name.startsWith(prefix)
                ? known
                : open.apply(name.substring(prefix.length()))
                        .map(each ->
                                new Field(name, each.expression(), each.type(), false, each.words(), !each.sortable()))
                        .orElse(null);
    }

    /** Names that can be filtered by. */
    Collection<String> names() {
        return withOpen(fields.keySet().stream());
    }

    /** Names that can be sorted by. */
    Collection<String> sortable() {
        return withOpen(fields.values().stream().filter(Field::sortable).map(Field::name));
    }

    private List<String> withOpen(Stream<String> names) {
        return Stream.concat(names, Stream.ofNullable(prefix).map(each -> each + "{key}"))
                .toList();
    }

    /** Columns looked through by {@code q=}. */
    List<String> search() {
        return search;
    }

    String sort() {
        return sort;
    }

    private boolean canName(String name) {
        var attribute = attributes.get(name);
        return attribute != null
                && (type(attribute) == List.class
                        || TextForm.of(type(attribute)).isPresent());
    }

    private boolean neverNull(String name) {
        var attribute = attributes.get(name);
        return NEVER_NULL.contains(name)
                || attribute != null
                        && (attribute.getType().isPrimitive()
                                || attribute.isAnnotationPresent(NotNull.class)
                                || attribute.isAnnotationPresent(Column.class)
                                        && !attribute
                                                .getAnnotation(Column.class)
                                                .nullable());
    }

    private static Class<?> type(java.lang.reflect.Field attribute) {
        var type = attribute.getType();
        if (NUMBERS.contains(type)) {
            return BigDecimal.class;
        }
        return type == String[].class ? List.class : type == boolean.class ? Boolean.class : type;
    }

    private static String column(java.lang.reflect.Field attribute) {
        var said = attribute.getAnnotation(Column.class);
        return said == null || said.name().isEmpty() ? column(attribute.getName()) : said.name();
    }

    /** A name as columns have it: {@code createdAt} is {@code created_at}. */
    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
