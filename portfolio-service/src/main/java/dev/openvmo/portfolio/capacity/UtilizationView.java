package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what there is suffices for what is planned. */
@Schema(name = "Utilization")
record UtilizationView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        @Schema(description = "Quarter by quarter.", maxItems = 40) List<Quarter> quarters,
        @Schema(
                        description = "What is too much for long, or short, from now on, whichever quarters are shown.",
                        maxItems = 100_000)
                List<CapacityAlertView> alerts) {

    /** How it is in a quarter. */
    @Schema(name = "UtilizationQuarter", description = "How it is in a quarter.")
    record Quarter(
            FiscalPeriod period,
            @Schema(description = "The first day.", examples = "2027-04-01") LocalDate beginsOn,
            @Schema(description = "The last day.", examples = "2027-06-30") LocalDate endsOn,
            @Schema(description = "Skill by skill, as far as it is asked for or there.", maxItems = 10_000)
                    List<Skill> skills,
            @Schema(description = "Each team, person and tool.", maxItems = 100_000) List<Use> resources) {}

    /** How much of a skill is asked for and there. */
    @Schema(name = "SkillUtilization", description = "How much of a skill is asked for and there.")
    record Skill(
            @Schema(description = "The skill's key.", maxLength = 64, examples = "java") String skill,
            @Schema(
                            description = "Days that the business cases of what is not done plan.",
                            minimum = "0",
                            examples = "120")
                    BigDecimal demand,
            @Schema(description = "Days of the people whose first skill it is.", minimum = "0", examples = "90")
                    BigDecimal capacity,
            @Schema(description = "Days that are missing; 0 where it suffices.", minimum = "0", examples = "30")
                    BigDecimal gap) {}

    /** How much of a resource is allocated. */
    @Schema(name = "ResourceUtilization", description = "How much of a resource is allocated.")
    record Use(
            BearerKind kind,
            @Schema(description = "Its id.") UUID id,
            @Schema(description = "What it is called.", maxLength = 200, examples = "Checkout, first team") String name,
            @Nullable
                    @Schema(
                            description =
                                    "Days; of a tool how many there are when it is scarcest. Absent where nothing is said.",
                            minimum = "0",
                            examples = "240")
                    BigDecimal capacity,
            @Schema(description = "Days; of a tool how many are in use then.", minimum = "0", examples = "260")
                    BigDecimal allocated,
            @Nullable
                    @Schema(
                            description = "100 * allocated / capacity; absent where there is none.",
                            minimum = "0",
                            examples = "108.333333333")
                    BigDecimal utilization,
            @Schema(description = "Whether more is allocated than there is.") boolean over,
            @Nullable
                    @Schema(
                            description =
                                    "Days that were worked, of a team by its people, too; absent with actualReason.",
                            minimum = "0",
                            examples = "195.5")
                    BigDecimal actual,
            @Nullable
                    @Schema(
                            description = "100 * actual / allocated; absent with actualReason.",
                            minimum = "0",
                            examples = "75.192307692")
                    BigDecimal actualRatio,
            @Nullable ActualReason actualReason) {}

    /** Why actual work, or its ratio to what is planned, is not told. */
    @Schema(
            name = "ActualReason",
            description =
                    "NOTHING_BOOKED: no work is booked in the quarter; NOTHING_ALLOCATED: work is, and none was planned;"
                            + " NOT_MEASURED: nobody books the use of tools.")
    enum ActualReason {
        NOTHING_BOOKED,
        NOTHING_ALLOCATED,
        NOT_MEASURED
    }
}
