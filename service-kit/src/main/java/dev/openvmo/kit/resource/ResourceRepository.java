package dev.openvmo.kit.resource;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.Listed;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Entities;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One resource's rows, and all that is done with them in the same way: finding or refusing, the caller's role there,
 * preconditions, merge patch, unique keys, what holds it, announcing, listing, announcing again. It calls nothing back:
 * a use case calls its verbs in the order of the rules.
 *
 * @param <E> the entity
 * @param <R> the request: what callers may say of it
 * @param <V> the view: what callers see of it
 */
public abstract class ResourceRepository<E extends ResourceEntity, R, V extends Versioned>
        implements PanacheRepositoryBase<E, UUID>, StateSource, Listed {
    private final Resources kit;
    private final Declaration<E, R, V> declared;
    private final Class<E> entity;
    private final Listing<E> listing;
    private final Uniqueness<E> uniqueness;

    protected ResourceRepository(Resources kit, Declaration<E, R, V> declared) {
        this.kit = kit;
        this.declared = declared;
        this.entity = TypeArguments.of(getClass(), 0);
        this.listing = Listing.of(entity, TypeArguments.of(getClass(), 2)).sort("-createdAt");
        declared.fields.forEach(word -> word.accept(listing));
        this.uniqueness = new Uniqueness<>(entity, declared.uniques);
        declared.uniques.forEach(key -> kit.constraints.declare(key.constraint(), key.pointer()));
        declared.references.forEach(key -> kit.constraints.declare(key.constraint(), key.pointer()));
    }

    /**
     * Begins a declaration: the service, and the aggregate's name there; how what callers may say of it is read from the
     * entity and written to it; what callers see, which is also what is published unless {@link Declaration#state} says
     * otherwise.
     */
    protected static <E, R, V> Declaration<E, R, V> resource(
            String service, String name, Function<E, R> request, BiConsumer<E, R> edit, Function<E, V> view) {
        return new Declaration<>(new Aggregate(service, name), request, edit, view);
    }

    // --- Reading

    /** 404 where there is none that the caller may see. */
    public E get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no %s %s.".formatted(noun(), id)));
    }

    /** As callers see it: 404. */
    public V view(UUID id) {
        return view(get(id));
    }

    /** This one as callers see it. */
    public V view(E resource) {
        return declared.view.apply(resource);
    }

    /** One that a body names at this pointer: 422 unknown-reference where there is none that the caller may see. */
    public E referenced(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no %s %s.".formatted(noun(), id))
                        .at(pointer, ErrorCode.UNKNOWN_REFERENCE, "There is no %s with this id.".formatted(noun())));
    }

    /** One page of those that the caller may read: 400 naming what can be used. */
    public Page<V> list(ListQuery query) {
        return kit.lists.page(listing, query, declared.view);
    }

    /** One page of those, and of these conditions. */
    public Page<V> list(ListQuery query, Fixed fixed) {
        return kit.lists.page(listing, query, declared.view, fixed);
    }

    // --- As a file that comes in again

    @Override
    public Class<?> request() {
        return TypeArguments.of(getClass(), 1);
    }

    @Override
    public Set<String> readOnly() {
        return Listed.readOnly(TypeArguments.of(getClass(), 2), request());
    }

    @Override
    public boolean holds(UUID id) {
        return findByIdOptional(id).isPresent();
    }

    // --- Writing

    /** A new one of which this is said: 409 already-exists with the holder's id. */
    public V add(E resource, R request) {
        return add(resource, request, "created");
    }

    /** The same, announced under this name. */
    public V add(E resource, R request, String what) {
        fill(resource, request);
        uniqueness.require(getEntityManager(), resource);
        persist(resource);
        flush();
        announceFromMemory(resource, what);
        return view(resource);
    }

    private void fill(E resource, R request) {
        resource.id = resource.id == null ? Ids.next() : resource.id;
        resource.createdAt = kit.time.instant();
        declared.edit.accept(resource, request);
    }

    /** One that its caller means to change: 404, 403, 428, 412. */
    public E forChange(UUID id) {
        var resource = get(id);
        kit.grants.require(resource.portfolioId);
        kit.preconditions.require(resource.version);
        return resource;
    }

    /** The same, its row locked: whoever is about to refer to it is waited for. */
    public E forUpdate(UUID id) {
        var resource = locked(id);
        kit.preconditions.require(resource.version);
        return resource;
    }

    /** The same for a step of its life cycle, where If-Match is not asked for: 404, 403, 412. */
    public E forStep(UUID id) {
        var resource = locked(id);
        kit.preconditions.requireIfSent(resource.version);
        return resource;
    }

    /** The same before its row is locked, where what the body says decides what is locked first. */
    public E beforeStep(UUID id) {
        var resource = get(id);
        kit.grants.require(resource.portfolioId);
        kit.preconditions.requireIfSent(resource.version);
        return resource;
    }

    /** One whose parts are about to change, its row locked: 404, 403. */
    public E locked(UUID id) {
        kit.grants.require(get(id).portfolioId);
        return reread(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As it is now, its row locked: 404. */
    public E reread(UUID id, LockModeType lock) {
        var resource = get(id);
        getEntityManager().refresh(resource, lock);
        return resource;
    }

    /** What the caller makes of it, PUT or PATCH: 422. */
    public Change<E, R> change(E resource, Input<R> body) {
        return change(resource, body, UnaryOperator.identity());
    }

    /** The same, with what is known of it where the caller left it out. */
    public Change<E, R> change(E resource, Input<R> body, UnaryOperator<R> completed) {
        var current = declared.request.apply(resource);
        return new Change<>(resource, current, completed.apply(body.over(current)));
    }

    /** Writes the change down and announces it; nothing where nothing changed: 409 already-exists with the holder's id. */
    public V save(Change<E, R> change) {
        var resource = change.entity();
        if (change.nothing()) {
            return view(resource);
        }
        var home = resource.portfolioId;
        declared.edit.accept(resource, change.to());
        uniqueness.require(getEntityManager(), resource);
        if (Objects.equals(home, resource.portfolioId)) {
            return record(resource, "updated");
        }
        flush();
        kit.outbox.moved(aggregate(), resource.id, home);
        return view(resource);
    }

    /** Writes down what a rule decided, and announces it under this name. */
    public V record(E resource, String what) {
        flush();
        if (declared.composed) {
            kit.outbox.changed(aggregate(), resource.id, what);
        } else {
            announceFromMemory(resource, what);
        }
        return view(resource);
    }

    /** Allowed: this transaction wrote or locked the row, and the state is made of nothing else. */
    private void announceFromMemory(E resource, String what) {
        kit.outbox.changed(aggregate(), resource.id, what, resource, () -> announcement(resource));
    }

    /** Deletes it and announces that: 409 in-use with what depends on it. */
    public void remove(E resource) {
        requireUnheld(resource);
        delete(resource);
        kit.outbox.deleted(aggregate(), resource.id, resource.portfolioId);
    }

    /** 409 in-use with what depends on it. */
    public void requireUnheld(E resource) {
        Holders.refuse(kit.sql, noun(), declared.holders, resource.id);
    }

    // --- Many at once

    /** New ones of which this is said, written and announced together; what is taken the constraint finds. */
    public void addAll(Map<E, R> said) {
        said.forEach((resource, request) -> {
            fill(resource, request);
            persist(resource);
        });
        announceAll(said.keySet(), "created");
    }

    /** Changes that are written and announced together; none of them goes to another portfolio. */
    public void saveAll(Collection<Change<E, R>> changes) {
        changes.forEach(change -> declared.edit.accept(change.entity(), change.to()));
        announceAll(changes.stream().map(Change::entity).toList(), "updated");
    }

    private void announceAll(Collection<E> resources, String what) {
        if (!resources.isEmpty()) {
            flush();
            kit.outbox.changed(
                    aggregate(), resources.stream().map(each -> each.id).toList(), what);
        }
    }

    // --- Announcing

    @Override
    public Aggregate aggregate() {
        return declared.aggregate;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return rows(ids).stream().map(this::announcement).toList();
    }

    private Announcement announcement(E row) {
        return new Announcement(row.id, row.portfolioId, declared.state.apply(row));
    }

    /** Those of the ids that there are, in one statement whose plan is the same for any number of them. */
    public List<E> rows(Collection<UUID> ids) {
        return Entities.byIds(getEntityManager(), entity, ids).toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select e.id from %s e where e.id > :after order by e.id"
                                .formatted(entity.getAnnotation(Entity.class).name()),
                        UUID.class)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }

    private String noun() {
        return declared.aggregate.name().replace('-', ' ');
    }
}
