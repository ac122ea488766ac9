package dev.openvmo.metrics.lessons;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a lesson. */
@Schema(
        name = "LessonRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","title":"Rehearse the cut-over","kind":"BAD",\
            "context":"Customer records moved to a new system over one weekend","whatHappened":"The copy took\
             thirty hours instead of eight; shops opened late","recommendation":"Copy everything twice before the day, and measure",\
            "applicability":"Wherever data is moved while nobody may write","tags":["migration"],"language":"en"}"""
        })
record LessonRequest(
        @NotNull @Schema(description = "The portfolio that learned it; cannot be changed later.") UUID portfolioId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "The lesson in a few words.", examples = "Rehearse the cut-over")
                String title,
        @NotNull LessonKind kind,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "In which situation.", examples = "Customer records moved over one weekend")
                String context,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "What happened there.", examples = "The copy took thirty hours instead of eight")
                String whatHappened,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "What to do next time.", examples = "Copy everything twice before the day")
                String recommendation,
        @Nullable
                @Size(max = 10_000)
                @Schema(
                        description = "Where it holds, and where it does not.",
                        examples = "Wherever data is moved while nobody may write")
                String applicability,
        @Nullable @Size(max = 50) @Schema(description = "Words to find it by.", examples = "[\"migration\"]")
                List<@NotBlank @Size(max = 60) String> tags,
        @Nullable @Schema(description = "The initiative that learned it.") UUID initiativeId,
        @Nullable @Schema(description = "The value stream that learned it.") UUID valueStreamId,
        @Nullable @Schema(description = "The retrospective that it comes from.") UUID retrospectiveId,
        @Nullable
                @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
                @Size(max = 35)
                @Schema(description = "Its language, by a tag of BCP 47; the portfolio's when absent.", examples = "en")
                String language) {

    LessonRequest {
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
    }

    static LessonRequest of(LessonEntity entity) {
        return new LessonRequest(
                entity.portfolioId,
                entity.title,
                entity.kind,
                entity.context,
                entity.whatHappened,
                entity.recommendation,
                entity.applicability,
                entity.tags,
                entity.initiativeId,
                entity.valueStreamId,
                entity.retrospectiveId,
                entity.language);
    }

    /** The same, in this language unless it says one. */
    LessonRequest in(String other) {
        return language != null
                ? this
                : new LessonRequest(
                        portfolioId,
                        title,
                        kind,
                        context,
                        whatHappened,
                        recommendation,
                        applicability,
                        tags,
                        initiativeId,
                        valueStreamId,
                        retrospectiveId,
                        other);
    }
}
