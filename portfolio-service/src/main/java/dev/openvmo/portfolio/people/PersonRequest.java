package dev.openvmo.portfolio.people;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a person: no more than planning needs. */
@Schema(
        name = "PersonRequest",
        examples = {
            """
            {"teamId":"0198c0de-0000-7000-8000-000000000005","name":"A. F.","externalRef":"hr-4711","roles":["Developer"],\
            "skills":["java"],"share":0.8}"""
        })
record PersonRequest(
        @NotNull @Schema(description = "The team, which may become another one of the same portfolio.") UUID teamId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What they are called in plans; initials will do.", examples = "A. F.")
                String name,
        @Size(min = 1, max = 200)
                @Schema(
                        description = "What the personnel system calls them; unique in the portfolio.",
                        examples = "hr-4711")
                String externalRef,
        @Size(max = 20) @Schema(description = "What they do.", examples = "[\"Developer\"]")
                List<@NotBlank @Size(max = 100) String> roles,
        @Size(max = 50)
                @Schema(
                        description = "Keys of their skills; the first is the one that they are planned for.",
                        examples = "[\"java\"]")
                List<@NotBlank @Size(max = 64) String> skills,
        @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 4)
                @Schema(
                        description = "Which share of the days from Monday to Friday they work here; 1 when left out.",
                        examples = "0.8")
                BigDecimal share) {

    PersonRequest {
        roles = roles == null ? List.of() : roles;
        skills = skills == null ? List.of() : skills;
        share = share == null ? BigDecimal.ONE : share;
    }

    static PersonRequest of(PersonEntity entity) {
        return new PersonRequest(
                entity.teamId, entity.name, entity.externalRef, entity.roles, entity.skills, entity.share);
    }
}
