package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Portfolios: subjects themselves, and the tree by which grants reach down. */
@ApplicationScoped
class PortfolioConsumer implements StateConsumer {
    private final Subjects subjects;
    private final PortfolioTree tree;

    PortfolioConsumer(Subjects subjects, PortfolioTree tree) {
        this.subjects = subjects;
        this.tree = tree;
    }

    /** What of a portfolio's state matters here. */
    record PortfolioState(UUID parentId, String name, String currency, String timeZone) {}

    @Override
    public Aggregate aggregate() {
        return new Aggregate("portfolio", "portfolio");
    }

    @Override
    public void apply(List<StateEvent> events) {
        tree.keep(events.stream().map(PortfolioConsumer::branch).toList());
        subjects.keep(
                SubjectType.PORTFOLIO,
                events.stream().map(PortfolioConsumer::row).toList());
    }

    private static PortfolioTree.Branch branch(StateEvent event) {
        var parent = event.deleted() ? null : event.as(PortfolioState.class).parentId();
        return new PortfolioTree.Branch(event.id(), parent, event.stateVersion());
    }

    private static SubjectRow row(StateEvent event) {
        if (event.deleted()) {
            return new SubjectRow(event.id(), event.id(), null, null, null, true, event.stateVersion());
        }
        var state = event.as(PortfolioState.class);
        return new SubjectRow(
                event.id(), event.id(), state.name(), state.currency(), state.timeZone(), false, event.stateVersion());
    }
}
