package dev.openvmo.kit.page;

import java.util.ArrayList;
import java.util.List;

/** Conditions the caller cannot change: {@code column = value}, all of them. Columns are ours, values are bound. */
public final class Fixed {
    static final Fixed NONE = new Fixed(List.of());

    private final List<Condition> conditions;

    private Fixed(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** Only rows where this column has this value. */
    public static Fixed of(String column, Object value) {
        return NONE.and(column, value);
    }

    /** And where this one has that. */
    public Fixed and(String column, Object value) {
        var all = new ArrayList<>(conditions);
        all.add(new Condition(column, value));
        return new Fixed(List.copyOf(all));
    }

    List<Condition> conditions() {
        return conditions;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }

    record Condition(String column, Object value) {}
}
