package dev.openvmo.metrics.forecasts;

import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.flow.FlowRequest;
import dev.openvmo.metrics.flow.Throughput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Did it come as it was forecast? By what is known of the work now, or at the moment that is looked at. */
@ApplicationScoped
class Outcomes {
    private final Forecasts forecasts;
    private final Throughput throughput;
    private final TransactionTime time;

    Outcomes(Forecasts forecasts, Throughput throughput, TransactionTime time) {
        this.forecasts = forecasts;
        this.throughput = throughput;
        this.time = time;
    }

    /** 404, of a subject that is gone, too. */
    OutcomeView of(UUID id) {
        var forecast = forecasts.get(id);
        if (forecast.subjectId() == null && forecast.team() == null) {
            return OutcomeView.none(forecast, "OWN_SAMPLES", time.instant());
        }
        var asked = new FlowRequest();
        asked.subjectType = forecast.subjectType();
        asked.subjectId = forecast.subjectId();
        asked.descendants = forecast.descendants();
        asked.team = forecast.team();
        var end =
                forecast.intervals() == null ? null : forecast.interval().after(forecast.start(), forecast.intervals());
        var came = throughput.since(asked, forecast.start(), end, forecast.items());
        return came.today().isBefore(forecast.start())
                ? OutcomeView.none(forecast, "NOT_BEGUN", time.instant())
                : OutcomeView.of(forecast, came, time.instant());
    }
}
