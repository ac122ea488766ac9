package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.capacity.CapacityAlertView;
import dev.openvmo.portfolio.exchangerates.ConversionView;
import dev.openvmo.portfolio.terms.DeliveryHealth;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a portfolio stands. */
@Schema(name = "Dashboard")
record DashboardView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        Flow flow,
        TeamFlow teamFlow,
        Money money,
        Capacity capacity,
        Alignment alignment,
        Value value,
        Delivery delivery,
        Alerts alerts,
        Impediments impediments,
        Guardrails guardrails,
        Decisions decisions,
        Satisfaction satisfaction,
        OpenInsights insights,
        OpenActions actions) {

    /** Where initiatives stand on the Kanban. */
    @Schema(name = "DashboardFlow", description = "Where initiatives stand on the Kanban.")
    record Flow(
            @Nullable @Schema(description = "When something moved last; absent where nothing is.") Instant asOf,
            @Schema(description = "How many stand in each state in which something is.", maxItems = 7)
                    List<Standing> standing,
            @Schema(
                            description = "Where there is more of it.",
                            maxLength = 2048,
                            examples = "/v1/portfolios/0198c0de-0000-7000-8000-000000000001/flow")
                    String details) {}

    /** How many stand in a state. */
    @Schema(name = "DashboardStanding", description = "How many stand in a state.")
    record Standing(
            KanbanState state,
            @Schema(description = "How many.", minimum = "0", examples = "12") long initiatives,
            @Nullable @Schema(description = "How many may, by the policies of this portfolio.", examples = "10")
                    Integer limit,
            @Nullable @Schema(description = "Whether more do than may; absent where nothing limits them.")
                    Boolean overLimit,
            @Schema(description = "Since when the one stands there that does longest.") Instant oldestSince) {}

    /** What may be spent in the periods that hold today, and what of it is committed and booked. */
    @Schema(
            name = "DashboardMoney",
            description = "What may be spent in the periods that hold today, and what of it is committed and booked.")
    record Money(
            @Nullable @Schema(description = "When something of it changed last; absent where there is no budget.")
                    Instant asOf,
            @Schema(description = "Currency by currency; nothing is converted.", maxItems = 200) List<Funds> budgets,
            @Schema(
                            description = "Where there is more of it.",
                            maxLength = 2048,
                            examples = "/v1/portfolios/0198c0de-0000-7000-8000-000000000001/funding")
                    String details) {}

    /** Budgets of one currency. */
    @Schema(name = "DashboardFunds", description = "Budgets of one currency.")
    record Funds(
            @Schema(description = "Of which currency.", minLength = 3, maxLength = 3, examples = "GBP") String currency,
            @Schema(description = "How much may be spent.", minimum = "0", examples = "1000000.00") BigDecimal budget,
            @Schema(description = "How much of it is committed.", minimum = "0", examples = "850000.00")
                    BigDecimal committed,
            @Schema(description = "How much was booked.", examples = "412000.00") BigDecimal actual,
            @Schema(
                            description = "Of how many budgets more was booked than may be spent.",
                            minimum = "0",
                            examples = "0")
                    long overspent) {}

    /** Whether people, teams and tools suffice in the present quarter. */
    @Schema(name = "DashboardCapacity", description = "Whether people, teams and tools suffice in the present quarter.")
    record Capacity(
            @Nullable
                    @Schema(
                            description =
                                    "When something of what is asked, there or allocated changed last; absent where there is nothing.")
                    Instant asOf,
            @Schema(description = "Which quarter.") FiscalPeriod period,
            @Schema(description = "What more is asked of than it has.", maxItems = 100_000)
                    List<@Size(max = 200) String> overloaded,
            @Schema(description = "Skills that are missing.", maxItems = 10_000) List<@Size(max = 64) String> missing,
            @Schema(
                            description = "What is too much for long, or a skill that is short, from now on.",
                            maxItems = 100_000)
                    List<CapacityAlertView> alerts,
            @Schema(
                            description = "Where there is more of it.",
                            maxLength = 2048,
                            examples = "/v1/portfolios/0198c0de-0000-7000-8000-000000000001/utilization")
                    String details) {}

    /** Which guardrails are breached. */
    @Schema(name = "DashboardGuardrails", description = "Which guardrails are breached.")
    record Guardrails(
            @Nullable @Schema(description = "When one was breached last; absent where none is.") Instant asOf,
            @Schema(description = "The newest first.", maxItems = 10_000) List<Breached> breached) {}

    /** A guardrail that is breached. */
    @Schema(name = "DashboardBreached", description = "A guardrail that is breached.")
    record Breached(
            @Schema(description = "The portfolio whose it is.") UUID portfolioId,
            @Schema(description = "Which.", maxLength = 60, examples = "HORIZON_MIX") String guardrail,
            @Schema(description = "How.", maxLength = 2000, examples = "Of H3 30 % is committed, at most 10 % may be.")
                    String detail,
            @Schema(description = "Since when.") Instant since) {}

    /** How well what is still to be decided or done fits the strategy. */
    @Schema(
            name = "DashboardAlignment",
            description = "How well what is still to be decided or done fits the strategy.")
    record Alignment(
            @Nullable @Schema(description = "When one was scored last; absent where none is.") Instant asOf,
            @Nullable
                    @Schema(
                            description = "Mean of their scores, in points; absent where none is scored.",
                            examples = "61.5")
                    BigDecimal mean,
            @Schema(description = "How many are scored.", minimum = "0", examples = "38") long scored,
            @Schema(description = "How many are not.", minimum = "0", examples = "4") long notScored,
            @Schema(description = "How many fail a criterion that must be passed.", minimum = "0", examples = "1")
                    long mustPassFailed) {}

    /** What initiatives, done or not, have brought so far. */
    @Schema(name = "DashboardValue", description = "What initiatives, done or not, have brought so far.")
    record Value(
            @Nullable @Schema(description = "When something was measured last; absent where nothing was.") Instant asOf,
            @Schema(description = "What was realised, by unit.", maxItems = 1000) List<Total> realised,
            @Schema(description = "Of how many nothing is measured.", minimum = "0", examples = "4") long notMeasured,
            @Schema(description = "How many of those are completed all the same.", minimum = "0", examples = "1")
                    long completedWithoutValue,
            @Schema(
                            description =
                                    "What benefits, less disbenefits, were to bring and have brought, currency by currency; nothing is converted.",
                            maxItems = 200)
                    List<Benefits> benefits,
            @Nullable @Schema(description = "All of them in the portfolio's currency; absent where there are none.")
                    BenefitsTogether benefitsTogether,
            @Schema(
                            description = "How many initiatives fall short of what was forecast.",
                            minimum = "0",
                            examples = "2")
                    long behind,
            @Schema(description = "Days from the funnel to the first benefit that came: the median of the initiatives.")
                    Computed timeToValue,
            @Schema(
                            description = "Where there is more of it.",
                            maxLength = 2048,
                            examples = "/v1/values/PORTFOLIO/0198c0de-0000-7000-8000-000000000001")
                    String details) {}

    /** What benefits of one currency were to bring and have brought. */
    @Schema(name = "DashboardBenefits", description = "What benefits of one currency were to bring and have brought.")
    record Benefits(
            @Schema(description = "Which.", minLength = 3, maxLength = 3, examples = "GBP") String currency,
            @Schema(description = "What is likely to come in all.", examples = "180000") BigDecimal forecast,
            @Schema(description = "The same, adjusted by how well estimators forecast.", examples = "144000")
                    BigDecimal adjusted,
            @Schema(description = "What came so far.") Computed realised,
            @Schema(description = "What came over what was forecast, in periods that are over and were measured.")
                    Computed ratio,
            @Schema(description = "Of how many initiatives.", minimum = "1", examples = "7") long initiatives) {}

    /** What benefits of all currencies were to bring and have brought, in one. */
    @Schema(
            name = "DashboardBenefitsTogether",
            description =
                    "What benefits of all currencies were to bring and have brought, in one; null where a rate is missing.")
    record BenefitsTogether(
            @Schema(description = "The portfolio's.", minLength = 3, maxLength = 3, examples = "GBP") String currency,
            @Schema(description = "The day whose exchange rates convert.", examples = "2026-11-26") LocalDate ratesOf,
            @Schema(description = "What is likely to come in all.") Computed forecast,
            @Schema(description = "The same, adjusted by how well estimators forecast.") Computed adjusted,
            @Schema(description = "What came so far.") Computed realised,
            @Schema(description = "What came over what was forecast, in periods that are over and were measured.")
                    Computed ratio,
            @Schema(description = "The rates that were used.", maxItems = 200) List<ConversionView.Rate> rates) {}

    /** How fast and how safely what is done reached its users in the last 90 days. */
    @Schema(
            name = "DashboardDelivery",
            description = "How fast and how safely what is done reached its users in the last 90 days.")
    record Delivery(
            @Nullable
                    @Schema(description = "When something came out otherwise last; absent where nothing was deployed.")
                    Instant asOf,
            @Schema(description = "How many deployments ended.", minimum = "0", examples = "54") long deployments,
            @Schema(description = "How many of them failed.", minimum = "0", examples = "3") long failedDeployments,
            @Schema(description = "Hours from a change to its first deployment: half took no longer.")
                    Computed changeLeadTime,
            @Schema(description = "Successful deployments a week.") Computed deploymentFrequency,
            @Schema(description = "Failed deployments over deployments, from 0 to 1.") Computed changeFailRate,
            @Schema(description = "Hours from a failure to recovery: half took no longer.")
                    Computed failedDeploymentRecoveryTime,
            @Schema(description = "Unplanned deployments over deployments, from 0 to 1.") Computed deploymentReworkRate,
            @Schema(description = "How many incidents are not resolved.", minimum = "0", examples = "0")
                    long openIncidents,
            @Nullable @Schema(description = "Of all of it; absent where too little is known.") DeliveryHealth health,
            @Schema(
                            description =
                                    "Which figure decides, ALL_GOOD if none is bad, or why none does: NO_DEPLOYMENTS, TOO_FEW_DEPLOYMENTS.",
                            maxLength = 60,
                            examples = "CHANGE_FAIL_RATE")
                    String healthReason,
            @Schema(description = "How many initiatives are unhealthy.", minimum = "0", examples = "1") long unhealthy,
            @Schema(description = "How many are at risk.", minimum = "0", examples = "2") long atRisk,
            @Schema(
                            description =
                                    "Days from the funnel to the first deployment to production: the median of the initiatives.")
                    Computed timeToMarket,
            @Schema(
                            description = "Where there is more of it.",
                            maxLength = 2048,
                            examples =
                                    "/v1/delivery-metrics?subjectType=PORTFOLIO&subjectId=0198c0de-0000-7000-8000-000000000001")
                    String details) {}

    /** What metrics say that is not as it should be. */
    @Schema(name = "DashboardAlerts", description = "What metrics say that is not as it should be.")
    record Alerts(
            @Nullable @Schema(description = "When one of them changed last; absent where none is open.") Instant asOf,
            @Schema(description = "How many are open.", minimum = "0", examples = "3") long open,
            @Schema(description = "The worst first, of these the oldest.", maxItems = 10) List<Alert> first) {}

    /** An alert that is open. */
    @Schema(name = "DashboardAlert", description = "An alert that is open.")
    record Alert(
            @Schema(description = "The alert.") UUID id,
            @Schema(description = "By which rule.", maxLength = 200, examples = "Waiting too long") String rule,
            @Schema(description = "What is measured.", maxLength = 100, examples = "checkout.waiting") String metric,
            @Schema(
                            description = "Of what: INITIATIVE, VALUE_STREAM or PORTFOLIO.",
                            maxLength = 20,
                            examples = "INITIATIVE")
                    String subjectType,
            @Schema(description = "Of which.") UUID subjectId,
            Severity severity,
            @Schema(description = "What was measured.", examples = "41") BigDecimal value,
            @Schema(description = "Since when.") Instant since) {}

    /** What was realised in one unit. */
    @Schema(name = "DashboardTotal", description = "What was realised in one unit.")
    record Total(
            @Schema(description = "How much.", examples = "1250000.00") BigDecimal value,
            @Nullable @Schema(description = "Of what.", maxLength = 60, examples = "GBP") String unit,
            @Schema(description = "By how many initiatives.", minimum = "1", examples = "7") long initiatives) {}

    /** What is in the way. */
    @Schema(name = "DashboardImpediments", description = "What is in the way.")
    record Impediments(
            @Nullable @Schema(description = "When one of them changed last; absent where nothing is in the way.")
                    Instant asOf,
            @Schema(description = "By severity, the worst first.", maxItems = 4) List<OfSeverity> open) {}

    /** What is in the way, of one severity. */
    @Schema(name = "DashboardOfSeverity", description = "What is in the way, of one severity.")
    record OfSeverity(
            Severity severity,
            @Schema(description = "How much is.", minimum = "1", examples = "3") long impediments,
            @Schema(description = "How much of it was escalated.", minimum = "0", examples = "1") long escalated,
            @Schema(description = "Since when the oldest is.") Instant oldestSince) {}

    /** What waits for a decision. */
    @Schema(name = "DashboardDecisions", description = "What waits for a decision.")
    record Decisions(
            @Nullable @Schema(description = "When one of them changed last; absent where none is due.") Instant asOf,
            @Schema(description = "How many are due.", minimum = "0", examples = "3") long due,
            @Schema(description = "How many of them should have been made before today.", minimum = "0", examples = "1")
                    long overdue,
            @Schema(description = "Those that are due first.", maxItems = 5) List<Due> next) {}

    /** A decision that is due. */
    @Schema(name = "DashboardDue", description = "A decision that is due.")
    record Due(
            @Schema(description = "The decision.") UUID id,
            @Schema(description = "What about.", maxLength = 500, examples = "Go on after the MVP?") String title,
            @Nullable @Schema(description = "Of which initiative; absent where it is about the portfolio.")
                    UUID initiativeId,
            @Schema(description = "By which day.") LocalDate dueOn,
            @Nullable @Schema(description = "Of whom.", maxLength = 200, examples = "Portfolio board")
                    String askedOf) {}
}
