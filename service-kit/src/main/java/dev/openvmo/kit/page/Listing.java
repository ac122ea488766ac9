package dev.openvmo.kit.page;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a list allows: its table and the fields that can be filtered and sorted by. Built once, kept static. */
public final class Listing<E> {
    private final Class<E> entity;
    private final String table;
    private final Map<String, Field> fields;
    private final List<String> search;
    private final String sort;

    private Listing(Builder<E> builder) {
        this.entity = builder.entity;
        this.table = builder.table;
        this.fields = Map.copyOf(builder.fields);
        this.search = List.copyOf(builder.search);
        this.sort = builder.sort;
    }

    /** A listing of this entity's table. */
    public static <E> Builder<E> of(Class<E> entity, String table) {
        return new Builder<>(entity, table);
    }

    /** A listing of this entity's table, which has the entity's name. */
    public static <E> Builder<E> of(Class<E> entity) {
        return of(entity, column(entity.getAnnotation(Entity.class).name()).substring(1));
    }

    /** A name as columns have it: {@code createdAt} is {@code created_at}. */
    public static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Class<E> entity() {
        return entity;
    }

    String table() {
        return table;
    }

    Field field(String name) {
        return fields.get(name);
    }

    /** Names that can be filtered by. */
    Collection<String> names() {
        return fields.keySet();
    }

    /** Names that can be sorted by. */
    Collection<String> sortable() {
        return fields.values().stream().filter(Field::sortable).map(Field::name).toList();
    }

    /** Columns looked through by {@code q=}. */
    List<String> search() {
        return search;
    }

    String sort() {
        return sort;
    }

    /** Names what is allowed. */
    public static final class Builder<E> {
        private final Class<E> entity;
        private final String table;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private List<String> search = List.of();
        private String sort = "id";

        private Builder(Class<E> entity, String table) {
            this.entity = entity;
            this.table = table;
        }

        public Builder<E> uuid(String name) {
            return uuid(name, column(name));
        }

        public Builder<E> uuid(String name, String column) {
            return add(name, column, Field.Kind.UUID, null);
        }

        public Builder<E> text(String name) {
            return text(name, column(name));
        }

        public Builder<E> text(String name, String column) {
            return add(name, column, Field.Kind.TEXT, null);
        }

        public Builder<E> number(String name) {
            return number(name, column(name));
        }

        public Builder<E> number(String name, String column) {
            return add(name, column, Field.Kind.NUMBER, null);
        }

        public Builder<E> instant(String name) {
            return instant(name, column(name));
        }

        public Builder<E> instant(String name, String column) {
            return add(name, column, Field.Kind.INSTANT, null);
        }

        public Builder<E> date(String name) {
            return date(name, column(name));
        }

        public Builder<E> date(String name, String column) {
            return add(name, column, Field.Kind.DATE, null);
        }

        public Builder<E> bool(String name) {
            return bool(name, column(name));
        }

        public Builder<E> bool(String name, String column) {
            return add(name, column, Field.Kind.BOOL, null);
        }

        public Builder<E> enumeration(String name, Class<? extends Enum<?>> values) {
            return enumeration(name, column(name), values);
        }

        public Builder<E> enumeration(String name, String column, Class<? extends Enum<?>> values) {
            return add(name, column, Field.Kind.ENUM, values);
        }

        /** A {@code text[]} column; {@code ==} means: contains. */
        public Builder<E> tags(String name) {
            return tags(name, column(name));
        }

        public Builder<E> tags(String name, String column) {
            return add(name, column, Field.Kind.TAGS, null);
        }

        /** The text columns that {@code q=} looks through, by API name. */
        public Builder<E> search(String... names) {
            search = Arrays.stream(names).map(Listing::column).toList();
            return this;
        }

        /** The order when the caller names none; id breaks ties. */
        public Builder<E> sort(String expression) {
            sort = expression;
            return this;
        }

        public Listing<E> build() {
            if (!fields.containsKey("id")) {
                uuid("id");
            }
            return new Listing<>(this);
        }

        private Builder<E> add(String name, String column, Field.Kind kind, Class<? extends Enum<?>> values) {
            fields.put(name, new Field(name, column, kind, values, Required.in(entity, name)));
            return this;
        }
    }
}
