package dev.openvmo.metrics.dora;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.series.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much of what was deployed in a portfolio mended what had been deployed before? */
@ApplicationScoped
public class ReworkRates {
    private final DeliveryMetrics metrics;
    private final TransactionTime time;

    ReworkRates(DeliveryMetrics metrics, TransactionTime time) {
        this.metrics = metrics;
        this.time = time;
    }

    /** Its deployment rework rate, and how many of its deployments failed. */
    public record Rework(Computed rate, long deployments, long failed) {}

    /** Of a portfolio, with those below it or without. */
    public Rework of(UUID portfolioId, boolean descendants, Window window) {
        var scope = new DeliveryScope(DeliveryScope.Kind.PORTFOLIO, portfolioId, descendants);
        var figures = metrics.figures(new DeliveryQuestion(scope, null, window, null), time.instant());
        return new Rework(figures.deploymentReworkRate(), figures.deployments(), figures.failed());
    }
}
