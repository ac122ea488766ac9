package dev.openvmo.portfolio.initiatives;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that somebody did with an initiative or with what hangs on it. */
@Schema(name = "Activity")
record ActivityView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "When.") Instant at,
        @Nullable
                @Schema(
                        description = "Who did it; absent where that was not kept yet.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String by,
        What what,
        Subject subject,
        @Schema(description = "The id of what was changed.") UUID subjectId,
        @Schema(description = "What it was before, and what it was then.", maxItems = 100) List<FieldChange> changes) {

    /** What was done. */
    @Schema(name = "ActivityKind", description = "What was done.")
    enum What {
        CREATED,
        CHANGED,
        DELETED
    }

    /** With what it was done. */
    @Schema(name = "ActivitySubject", description = "With what it was done.")
    enum Subject {
        INITIATIVE,
        ESTIMATES,
        STAKEHOLDER,
        MILESTONE,
        COMMENT,
        BUSINESS_CASE,
        DECISION,
        IMPEDIMENT
    }

    /** A field that became another one. */
    @Schema(name = "FieldChange")
    record FieldChange(
            @Schema(description = "Which field.", maxLength = 100, examples = "title") String field,
            @Nullable
                    @Schema(
                            description = "What it said before; absent where it said nothing.",
                            maxLength = 1_000_000,
                            examples = "Checkout")
                    String from,
            @Nullable
                    @Schema(
                            description = "What it says then; absent where it says nothing.",
                            maxLength = 1_000_000,
                            examples = "One-page checkout")
                    String to) {}
}
