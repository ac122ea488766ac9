package dev.openvmo.portfolio.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What must hold of a mapping's columns together. Pure. */
final class MappingRules {
    private MappingRules() {}

    /** One thing that is wrong; without a column it is the mapping as a whole. */
    record Fault(Integer column, String field, String detail) {}

    static List<Fault> faults(MappingRequest mapping) {
        var faults = new ArrayList<Fault>();
        if (mapping.columns() == null) {
            return faults;
        }
        var fields = EnumSet.noneOf(Target.Kind.class);
        var metrics = new HashSet<String>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            if (column == null || column.target() == null) {
                continue;
            }
            var target = Target.parse(column.target());
            if (target.isEmpty()) {
                continue;
            }
            check(column, i, faults);
            var kind = target.get().kind();
            if (kind == Target.Kind.STATE && mapping.states().isEmpty()) {
                faults.add(new Fault(i, "target", "needs states that say what its words mean"));
            }
            var fresh = kind == Target.Kind.MEASURE ? metrics.add(target.get().metric()) : fields.add(kind);
            if (!fresh && kind != Target.Kind.TAG) {
                faults.add(new Fault(i, "target", "is the target of another column too"));
            }
        }
        var words = new HashSet<String>();
        for (var state : mapping.states()) {
            if (state != null && state.value() != null && !words.add(Columns.normal(state.value()))) {
                faults.add(new Fault(null, null, "must not say twice what '%s' means".formatted(state.value())));
            }
        }
        for (var needed : List.of(Target.Kind.EXTERNAL_ID, Target.Kind.TITLE)) {
            if (!fields.contains(needed)) {
                faults.add(new Fault(null, null, "must have a column with the target " + needed.field));
            }
        }
        return faults;
    }

    private static void check(ColumnRequest column, int at, List<Fault> faults) {
        var ways = Stream.of(column.name(), column.prefix(), column.position())
                .filter(way -> way != null)
                .count();
        if (ways != 1) {
            faults.add(new Fault(at, "name", "needs exactly one of name, prefix and position"));
        }
        if (column.dateFormat() != null && !Dates.canBeReadIn(column.dateFormat())) {
            faults.add(new Fault(at, "dateFormat", "must be a pattern from which a date comes, such as dd/MM/yyyy"));
        }
    }
}
