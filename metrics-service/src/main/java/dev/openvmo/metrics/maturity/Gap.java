package dev.openvmo.metrics.maturity;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one dimension lacks, and how it has changed. */
@Schema(name = "MaturityGap")
record Gap(
        @Schema(description = "Which dimension, by its key.", maxLength = 64, examples = "value-delivery")
                String dimension,
        @Schema(description = "What it is called.", maxLength = 200, examples = "Value delivery") String name,
        @Nullable
                @Schema(description = "Where the portfolio sees itself; absent where it was not rated.", examples = "2")
                Integer level,
        @Nullable
                @Schema(description = "What that level looks like.", maxLength = 1000, examples = "Benefits are named.")
                String looksLike,
        @Nullable @Schema(description = "Where it wants to be.", examples = "4") Integer target,
        @Nullable
                @Schema(
                        description = "Levels to go, target - level: 0 where it is reached, also where it is passed;"
                                + " absent without both.",
                        minimum = "0",
                        examples = "2")
                Integer gap,
        @Nullable
                @Schema(description = "What the next level looks like.", maxLength = 1000, examples = "As everywhere.")
                String next,
        @Nullable
                @Schema(
                        description =
                                "Levels since the round before, level - level then; absent where changeReason says.",
                        examples = "1")
                Integer change,
        @Nullable
                @Schema(
                        description =
                                "Why there is no change: NOT_RATED, NO_ROUND_BEFORE, NOT_RATED_BEFORE, or DEFINED_OTHERWISE where the levels"
                                        + " meant something else then.",
                        maxLength = 60,
                        examples = "NO_ROUND_BEFORE")
                String changeReason) {

    /** A round as far as gaps are concerned. */
    record Round(List<Dimension> dimensions, List<Rating> ratings) {
        private Map<String, Rating> rated() {
            return ratings.stream().collect(Collectors.toMap(Rating::dimension, Function.identity()));
        }

        private Map<String, Dimension> defined() {
            return dimensions.stream().collect(Collectors.toMap(Dimension::key, Function.identity()));
        }
    }

    /** One for each dimension of the round's model, in its order. */
    static List<Gap> of(Round now, @Nullable Round before) {
        var rated = now.rated();
        return now.dimensions.stream()
                .map(dimension -> of(dimension, rated.get(dimension.key()), before))
                .toList();
    }

    private static Gap of(Dimension dimension, @Nullable Rating rating, @Nullable Round before) {
        var level = rating == null ? null : rating.level();
        var target = rating == null ? null : rating.target();
        var reason = incomparable(dimension, rating, before);
        return new Gap(
                dimension.key(),
                dimension.name(),
                level,
                level == null ? null : dimension.levels().get(level - 1),
                target,
                target == null ? null : Math.max(0, target - level),
                level == null || level == Dimension.LEVELS
                        ? null
                        : dimension.levels().get(level),
                reason == null ? level - before.rated().get(dimension.key()).level() : null,
                reason);
    }

    private static String incomparable(Dimension dimension, @Nullable Rating rating, @Nullable Round before) {
        if (rating == null) {
            return "NOT_RATED";
        }
        if (before == null) {
            return "NO_ROUND_BEFORE";
        }
        if (!before.rated().containsKey(dimension.key())) {
            return "NOT_RATED_BEFORE";
        }
        return before.defined().get(dimension.key()).levels().equals(dimension.levels()) ? null : "DEFINED_OTHERWISE";
    }
}
