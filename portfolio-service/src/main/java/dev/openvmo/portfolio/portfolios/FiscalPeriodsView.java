package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fiscal periods of a portfolio, with their days. */
@Schema(name = "FiscalPeriods")
record FiscalPeriodsView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "The month its fiscal year begins with.", minimum = "1", maximum = "12", examples = "4")
                int fiscalYearStartMonth,
        @Schema(description = "The longest first, then by time.", maxItems = 17) List<Days> items) {

    /** A period and its days. */
    @Schema(name = "FiscalPeriodDays")
    record Days(
            FiscalPeriod period,
            FiscalPeriod.Length length,
            @Schema(description = "Its first day.", examples = "2026-10-01") LocalDate from,
            @Schema(description = "Its last day.", examples = "2026-12-31") LocalDate to) {}

    static FiscalPeriodsView of(UUID portfolioId, FiscalCalendar calendar, List<FiscalPeriod> periods) {
        return new FiscalPeriodsView(
                portfolioId,
                calendar.startMonth(),
                periods.stream()
                        .map(each -> new Days(each, each.length(), calendar.first(each), calendar.last(each)))
                        .toList());
    }
}
