package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.input.InOrder;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about an initiative. */
@InOrder(first = "plannedStart", last = "plannedEnd")
@Schema(
        name = "InitiativeRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","title":"One-page checkout","kind":"EPIC",\
            "category":"BUSINESS","horizon":"H1","tags":["web"],"externalRef":{"source":"jira","externalId":"RET-12"}}"""
        })
record InitiativeRequest(
        @NotNull @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Schema(description = "Its value stream, one of the portfolio's own.") UUID valueStreamId,
        @NotBlank @Size(max = 500) @Schema(description = "What it is called.", examples = "One-page checkout")
                String title,
        @Size(max = 20_000)
                @Schema(description = "What it is about.", examples = "Fewer steps, fewer abandoned baskets")
                String description,
        @NotNull InitiativeKind kind,
        @Schema(defaultValue = "BUSINESS") Category category,
        Horizon horizon,
        @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Ada Field") String owner,
        @Size(max = 200) @Schema(description = "Who pays for it.", examples = "Grace Moor") String sponsor,
        @Size(max = 50) @Schema(description = "What it is filed under, each tag once.", examples = "[\"web\"]")
                List<@NotBlank @Size(max = 100) String> tags,
        @Schema(description = "The day it is to begin.", examples = "2027-04-01") LocalDate plannedStart,
        @Schema(description = "The day it is to end.", examples = "2027-09-30") LocalDate plannedEnd,
        @Valid CustomerNeed customerNeed,
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "Values of declared custom fields, by key.",
                        examples = "{\"costCentre\":\"4711\"}")
                ObjectNode customFields,
        @Valid
                @Schema(
                        description =
                                "What it is called elsewhere; unique in the organisation. The first of externalRefs; put before them where it is not among them.")
                ExternalRef externalRef,
        @Size(max = 20) @Schema(description = "All it is called elsewhere; each of them finds it.")
                List<@Valid ExternalRef> externalRefs) {

    InitiativeRequest {
        category = category == null ? Category.BUSINESS : category;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        customFields = CustomValues.said(customFields);
        var refs = refs(externalRef, externalRefs);
        externalRef = refs.isEmpty() ? null : refs.get(0);
        externalRefs = refs.size() > 1 ? refs : List.of(); // so that a patch can take away the only one by either name
    }

    private static List<ExternalRef> refs(ExternalRef first, List<ExternalRef> all) {
        return Stream.concat(Stream.ofNullable(first), all == null ? Stream.empty() : all.stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All it is called elsewhere, the first first. */
    List<ExternalRef> refs() {
        return refs(externalRef, externalRefs);
    }

    /** The same, called so elsewhere. */
    InitiativeRequest called(List<ExternalRef> refs) {
        return new InitiativeRequest(
                portfolioId,
                valueStreamId,
                title,
                description,
                kind,
                category,
                horizon,
                owner,
                sponsor,
                tags,
                plannedStart,
                plannedEnd,
                customerNeed,
                customFields,
                null,
                refs);
    }

    static InitiativeRequest of(InitiativeEntity entity) {
        return new InitiativeRequest(
                entity.portfolioId,
                entity.valueStreamId,
                entity.title,
                entity.description,
                entity.kind,
                entity.category,
                entity.horizon,
                entity.owner,
                entity.sponsor,
                entity.tags,
                entity.plannedStart,
                entity.plannedEnd,
                CustomerNeed.of(entity.customerNeed, entity.needEvidence),
                CustomValues.read(entity.customValues),
                null,
                entity.refs());
    }
}
