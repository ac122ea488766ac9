package dev.openvmo.portfolio.workentries;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a time sheet says of work that was done. */
@Schema(
        name = "WorkEntryRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","teamId":"0198c0de-0000-7000-8000-000000000005",\
            "from":"2026-05-11","to":"2026-05-15","days":4.5,"source":"timesheets","externalId":"2026-W20-checkout"}"""
        })
record WorkEntryRequest(
        @NotNull @Schema(description = "For which initiative.") UUID initiativeId,
        @Nullable @Schema(description = "The team that worked; or a person.") UUID teamId,
        @Nullable @Schema(description = "The person who worked, and the team of that person with it; or a team.")
                UUID personId,
        @Nullable
                @Size(max = 64)
                @Schema(
                        description = "Instead of teamId: the key of a team of the initiative's portfolio.",
                        examples = "CHECKOUT-1")
                String teamKey,
        @Nullable
                @Size(max = 200)
                @Schema(
                        description =
                                "Instead of personId: what the personnel system calls somebody in the initiative's portfolio.",
                        examples = "hr-4711")
                String personRef,
        @NotNull @Schema(description = "The first day, or the only one.", examples = "2026-05-11") LocalDate from,
        @Nullable @Schema(description = "The last day; the first one where it is left out.", examples = "2026-05-15")
                LocalDate to,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @Digits(integer = 9, fraction = 6)
                @Schema(description = "Days of one person, spread evenly from the first to the last.", examples = "4.5")
                BigDecimal days,
        @NotBlank @Size(max = 100) @Schema(description = "The system that tells it.", examples = "timesheets")
                String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "What it is called there, unique in the organisation with the source.",
                        examples = "2026-W20-checkout")
                String externalId) {

    WorkEntryRequest {
        to = to == null ? from : to;
    }

    /** The same, if it makes sense: 422 naming each part that does not. */
    WorkEntryRequest sound(LocalDate today) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "It does not tell of work that was done.");
        if (Stream.of(teamId, personId, teamKey, personRef)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            problem.at(
                    "/teamId",
                    ErrorCode.INVALID,
                    "exactly one of teamId, teamKey, personId and personRef has to be said");
        }
        if (to.isBefore(from)) {
            problem.at("/to", ErrorCode.OUT_OF_RANGE, "is before the first day");
        } else if (to.isAfter(today.plusDays(1))) {
            problem.at(
                    to.equals(from) ? "/from" : "/to", ErrorCode.OUT_OF_RANGE, "is more than a day ahead of " + today);
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return this;
    }

    /** The same of whoever it is that it names. */
    WorkEntryRequest by(UUID team, UUID person) {
        return new WorkEntryRequest(initiativeId, team, person, null, null, from, to, days, source, externalId);
    }

    static WorkEntryRequest of(WorkEntryEntity entity) {
        return new WorkEntryRequest(
                entity.initiativeId,
                entity.teamId,
                entity.personId,
                null,
                null,
                entity.beginsOn,
                entity.endsOn,
                entity.days,
                entity.source,
                entity.externalId);
    }
}
