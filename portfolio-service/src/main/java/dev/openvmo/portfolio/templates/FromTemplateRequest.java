package dev.openvmo.portfolio.templates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is particular of an initiative that begins as its template says. */
@Schema(
        name = "FromTemplateRequest",
        examples = {"""
            {"title":"Shop in Ashford","owner":"Ada Field","plannedStart":"2027-04-01"}"""})
record FromTemplateRequest(
        @Schema(description = "The portfolio it belongs to; the template's when absent.") UUID portfolioId,
        @Schema(description = "Its value stream, one of the portfolio's own.") UUID valueStreamId,
        @NotBlank @Size(max = 500) @Schema(description = "What it is called.", examples = "Shop in Ashford")
                String title,
        @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Ada Field") String owner,
        @Size(max = 200) @Schema(description = "Who pays for it.", examples = "Grace Moor") String sponsor,
        @Schema(
                        description =
                                "The day it is to begin, from which its milestones are counted; without it they have no date.",
                        examples = "2027-04-01")
                LocalDate plannedStart) {}
