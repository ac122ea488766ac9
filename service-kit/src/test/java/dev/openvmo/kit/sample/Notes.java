package dev.openvmo.kit.sample;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Notes {
    private final EntityManager store;
    private final Grants grants;
    private final Interference interference;

    Notes(EntityManager store, Grants grants, Interference interference) {
        this.store = store;
        this.grants = grants;
        this.interference = interference;
    }

    NoteView create(Input<NoteRequest> body) {
        interference.act();
        var request = body.value();
        grants.require(request.portfolioId());
        var note = new NoteEntity();
        note.id = Ids.next();
        return write(note, request);
    }

    NoteView change(UUID id, Input<NoteRequest> body) {
        interference.act();
        var note = find(id);
        grants.require(note.portfolioId);
        return write(note, body.value());
    }

    void delete(UUID id) {
        var note = find(id);
        grants.require(note.portfolioId);
        store.remove(note);
    }

    NoteView get(UUID id) {
        return NoteView.of(find(id));
    }

    Map<String, Object> list() {
        var notes = store.createQuery("from NoteEntity order by score desc, id", NoteEntity.class)
                .getResultList();
        long count =
                store.createQuery("select count(*) from NoteEntity", Long.class).getSingleResult();
        List<NoteView> items = notes.stream().map(NoteView::of).toList();
        return Map.of("items", items, "count", count);
    }

    private NoteEntity find(UUID id) {
        var note = store.find(NoteEntity.class, id);
        if (note == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no such note");
        }
        return note;
    }

    private NoteView write(NoteEntity note, NoteRequest request) {
        note.portfolioId = request.portfolioId();
        note.title = request.title();
        note.score = request.score() == null ? 0 : request.score();
        store.persist(note);
        store.flush();
        return NoteView.of(note);
    }
}
