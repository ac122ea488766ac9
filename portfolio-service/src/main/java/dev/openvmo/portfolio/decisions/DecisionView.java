package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.exchangerates.ConversionView;
import dev.openvmo.portfolio.policies.Authority;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as callers see it. */
@Schema(name = "Decision")
record DecisionView(
        UUID id,
        UUID portfolioId,
        @Nullable UUID initiativeId,
        String title,
        @Nullable String description,
        List<Ballot.Option> options,
        DecisionStatus status,
        @Nullable LocalDate dueOn,
        @Nullable String askedOf,
        @Nullable DecisionKind kind,
        @Nullable String rationale,
        @Nullable String chosenOption,
        List<Ballot.Vote> votes,
        @Schema(description = "What it depends on, and what of that came true.", maxItems = 50)
                List<Ballot.Stated> conditions,
        @Nullable Money amount,
        List<String> deciders,
        @Nullable String authority,
        @Nullable
                @Schema(
                        description = "Who wrote down that it is decided.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String decidedBy,
        @Nullable @Schema(description = "When; the moment of its evidence.") Instant decidedAt,
        @Nullable @Schema(description = "By which of the portfolio's policies they may; absent where by none.")
                Authority delegation,
        @Nullable
                @Schema(
                        description =
                                "How much the amount is in the delegation's currency, by which rate of which day; absent where that is the same.")
                ConversionView conversion,
        @Schema(
                        description = "What is to be said against it.",
                        maxItems = 20,
                        examples = "[\"FUND is beyond your authority\"]")
                List<@Size(max = 4000) String> warnings,
        @Nullable UUID supersedes,
        @Nullable @Schema(description = "The decision that replaces it.") UUID supersededBy,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static DecisionView of(DecisionEntity entity, JsonText json) {
        return new DecisionView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.title,
                entity.description,
                json.list(entity.optionsJson, Ballot.Option.class),
                entity.status,
                entity.dueOn,
                entity.askedOf,
                entity.kind,
                entity.rationale,
                entity.chosenOption,
                json.list(entity.votesJson, Ballot.Vote.class),
                json.list(entity.conditionsJson, Ballot.Stated.class),
                entity.amount == null ? null : new Money(entity.amount, entity.currency),
                entity.deciders,
                entity.authority,
                entity.decidedBy,
                entity.decidedAt,
                json.read(entity.delegationJson, Authority.class),
                json.read(entity.conversionJson, ConversionView.class),
                entity.warnings == null ? List.of() : entity.warnings,
                entity.supersedes,
                entity.supersededBy,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
