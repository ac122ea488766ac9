package dev.openvmo.kit.resource;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.OpenField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is particular of one resource, in a few words; a feature that needs more than nine of them wants code of its own.
 *
 * @param <E> the entity
 * @param <R> the request
 * @param <V> the view
 */
public final class Declaration<E, R, V> {
    final Aggregate aggregate;
    final Function<E, R> request;
    final BiConsumer<E, R> edit;
    final Function<E, V> view;
    Function<E, ?> state;
    boolean composed;
    final List<Unique> uniques = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    final List<Holder> holders = new ArrayList<>();
    final List<Consumer<Listing<E>>> fields = new ArrayList<>();

    /** What no two have in common: refused at {@code pointer}, by the database as {@code constraint}. */
    record Unique(String constraint, String pointer, List<String> attributes) {}

    /** A foreign key, and the field that names what it refers to. */
    record Reference(String constraint, String pointer) {}

    /** What keeps it from being deleted: rows of {@code table} whose {@code column} names it. */
    record Holder(String name, String table, String column) {}

    Declaration(Aggregate aggregate, Function<E, R> request, BiConsumer<E, R> edit, Function<E, V> view) {
        this.aggregate = aggregate;
        this.request = request;
        this.edit = edit;
        this.view = view;
        this.state = view;
    }

    /** What is published, where that is not the view. */
    public Declaration<E, R, V> state(Function<E, ?> state) {
        this.state = state;
        return this;
    }

    /**
     * What is published is made of more than its row, as an overridden {@code read} says: it is read under the lock of its
     * announcement. Only of a new one, which nobody else has seen, is {@link #state} the whole.
     */
    public Declaration<E, R, V> composed() {
        composed = true;
        return this;
    }

    /**
     * No two have the same of these attributes together, as this constraint says; the caller is told at this pointer: 409
     * already-exists.
     */
    public Declaration<E, R, V> unique(String constraint, String pointer, String... attributes) {
        uniques.add(new Unique(constraint, pointer, List.of(attributes)));
        return this;
    }

    /** This foreign key is about this field: 422 unknown-reference where what it names has just gone. */
    public Declaration<E, R, V> refers(String constraint, String pointer) {
        references.add(new Reference(constraint, pointer));
        return this;
    }

    /** It is not deleted while rows of this table name it: 409 in-use with their number under this name. */
    public Declaration<E, R, V> heldBy(String name, String table, String column) {
        holders.add(new Holder(name, table, column));
        return this;
    }

    /** The texts that {@code q=} looks through. */
    public Declaration<E, R, V> search(String... attributes) {
        return listing(list -> list.search(attributes));
    }

    /** The order of its list where the caller names none; newest first unless said. */
    public Declaration<E, R, V> sort(String expression) {
        return listing(list -> list.sort(expression));
    }

    /** A field that its list can be filtered by and the entity calls otherwise, or does not have. */
    public Declaration<E, R, V> field(String name, String column, Class<?> type) {
        return listing(list -> list.field(name, column, type));
    }

    /** A text, or list of texts, that holds no other words than these. */
    public Declaration<E, R, V> words(String name, Collection<String> words) {
        return listing(list -> list.words(name, words));
    }

    /** Fields of its list whose names begin so, each known by the rest of its name when it is asked for. */
    public Declaration<E, R, V> open(String prefix, Function<String, Optional<OpenField>> known) {
        return listing(list -> list.open(prefix, known));
    }

    private Declaration<E, R, V> listing(Consumer<Listing<E>> word) {
        fields.add(word);
        return this;
    }
}
