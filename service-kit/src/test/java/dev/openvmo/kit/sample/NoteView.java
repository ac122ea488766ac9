package dev.openvmo.kit.sample;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NoteView")
record NoteView(
        UUID id,
        @Schema(description = "Whose it is.") UUID portfolioId,
        String title,
        long score,
        @Schema(description = "When it last changed.") Instant updatedAt,
        long version)
        implements Versioned {
    static NoteView of(NoteEntity note) {
        return new NoteView(note.id, note.portfolioId, note.title, note.score, note.updatedAt, note.version);
    }
}
