package dev.openvmo.portfolio.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.openvmo.kit.endpoint.AsOf;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How does a portfolio stand? Each answer serves whoever asks for twenty times as long as it took, so that however many ask,
 * and however large it is, looking takes no more than a twentieth of one processor.
 */
@ApplicationScoped
class Dashboards {
    private static final int SERVES = 20;
    private static final int MOST = 1_000;

    private final Portfolios portfolios;
    private final DashboardParts parts;
    private final DashboardTeamFlow teamFlow;
    private final DashboardMoney money;
    private final DashboardValue value;
    private final DashboardDelivery delivery;
    private final DashboardLearning learning;
    private final AsOf asOf;
    private final Cache<Of, Answer> recent = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Of, Answer>creating((of, made) -> made.cost().multipliedBy(SERVES)))
            .build();

    Dashboards(
            Portfolios portfolios,
            DashboardParts parts,
            DashboardTeamFlow teamFlow,
            DashboardMoney money,
            DashboardValue value,
            DashboardDelivery delivery,
            DashboardLearning learning,
            AsOf asOf) {
        this.portfolios = portfolios;
        this.parts = parts;
        this.teamFlow = teamFlow;
        this.money = money;
        this.value = value;
        this.delivery = delivery;
        this.learning = learning;
        this.asOf = asOf;
    }

    /** Whose dashboard: what is below it counts as far as the caller may see it. */
    private record Of(UUID portfolioId, boolean descendants, List<UUID> places) {
        private Details details() {
            return new Details(portfolioId, descendants);
        }
    }

    private record Answer(DashboardView view, Duration cost) {}

    /** 404 where the caller cannot see the portfolio. */
    DashboardView of(UUID portfolioId, boolean descendants) {
        portfolios.requireVisible(portfolioId);
        var of = new Of(
                portfolioId,
                descendants,
                descendants ? parts.visible(portfolios.places(portfolioId, true)) : List.of(portfolioId));
        return asOf.asked().isPresent()
                ? view(of)
                : recent.get(of, this::answer).view();
    }

    private Answer answer(Of of) {
        var start = System.nanoTime();
        return new Answer(view(of), Duration.ofNanos(System.nanoTime() - start));
    }

    private DashboardView view(Of of) {
        return new DashboardView(
                of.portfolioId,
                of.descendants,
                parts.flow(of.details(), of.places),
                teamFlow.of(of.details(), of.places),
                money.of(of.details(), of.places),
                parts.capacity(of.details()),
                parts.alignment(of.places),
                value.of(of.details(), of.places),
                delivery.of(of.details(), of.places),
                value.alerts(of.places),
                parts.impediments(of.places),
                money.guardrails(of.places),
                parts.decisions(of.portfolioId, of.places),
                learning.satisfaction(of.details(), of.places),
                learning.insights(of.details(), of.places),
                learning.actions(of.details(), of.places));
    }
}
