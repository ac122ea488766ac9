package dev.openvmo.portfolio.budgets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an estimate at completion rests on. */
@Schema(
        description =
                "What the estimate rests on: the stated forecast, what was booked so far, or the budget while nothing is booked.")
enum EstimateBasis {
    STATED,
    RUN_RATE,
    PLAN
}
