package dev.openvmo.kit.copy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rows that events wrote, and which of them are chosen; none is chosen by itself where nothing of it is new. */
public final class Changes<T> {
    private final Set<String> members;
    private final List<Change<T>> all;
    private final Predicate<Change<T>> chosen;

    Changes(Set<String> members, List<Change<T>> all) {
        this(members, all, change -> true);
    }

    private Changes(Set<String> members, List<Change<T>> all, Predicate<Change<T>> chosen) {
        this.members = members;
        this.all = all;
        this.chosen = chosen;
    }

    /**
     * One row written.
     *
     * @param isNew whether nothing was known of it
     * @param changed the columns whose values are others than before
     * @param before what was known, to be asked only of a row that is not new
     * @param after what is known now
     */
    public record Change<T>(UUID id, boolean isNew, List<String> changed, Supplier<T> before, Supplier<T> after) {}

    /** The rows of which nothing was known. */
    public Changes<T> whereNew() {
        return new Changes<>(members, all, Change::isNew);
    }

    /** The known rows in which this member, or {@code deleted}, changed. */
    public Changes<T> where(String member) {
        return new Changes<>(members, all, changed(member));
    }

    /** These, and the known rows in which this member, or {@code deleted}, changed. */
    public Changes<T> or(String member) {
        return new Changes<>(members, all, chosen.or(changed(member)));
    }

    /** The ids of the chosen rows. */
    public List<UUID> ids() {
        return rows().map(Change::id).toList();
    }

    /** The chosen rows. */
    public Stream<Change<T>> rows() {
        return all.stream().filter(chosen);
    }

    private Predicate<Change<T>> changed(String member) {
        var column = StateReader.column(member);
        if (!members.contains(column)) {
            throw new IllegalArgumentException("no copy has a member " + member + ", only " + members);
        }
        return change -> !change.isNew && change.changed.contains(column);
    }
}
