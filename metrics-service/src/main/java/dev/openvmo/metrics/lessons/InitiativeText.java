package dev.openvmo.metrics.lessons;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we keep of an initiative's own words: columns of table {@code initiative_text}. */
record InitiativeText(
        UUID id,
        UUID portfolioId,
        @Nullable UUID valueStreamId,
        String title,
        @Nullable String description,
        @Nullable CustomerNeed customerNeed,
        String kind,
        @Nullable List<String> tags,
        String state) {

    /** What customers need, of which we keep the sentence. */
    record CustomerNeed(@Nullable String need) {}

    /** What lessons are to be like. */
    Situation situation() {
        var need = customerNeed == null ? null : customerNeed.need;
        var text = Stream.of(title, description, need).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return new Situation(id, text, tags == null ? List.of() : tags, valueStreamId, kind);
    }
}
