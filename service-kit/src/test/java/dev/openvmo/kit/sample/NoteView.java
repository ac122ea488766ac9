package dev.openvmo.kit.sample;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;

record NoteView(UUID id, UUID portfolioId, String title, long score, Instant updatedAt, long version)
        implements Versioned {
    static NoteView of(NoteEntity note) {
        return new NoteView(note.id, note.portfolioId, note.title, note.score, note.updatedAt, note.version);
    }
}
