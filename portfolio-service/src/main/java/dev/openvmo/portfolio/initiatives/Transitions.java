package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where does an initiative stand on the Kanban, and where may it go? */
@ApplicationScoped
class Transitions {
    private final InitiativeRepository initiatives;
    private final TransitionLog log;
    private final Rankings rankings;
    private final TransactionTime time;

    Transitions(InitiativeRepository initiatives, TransitionLog log, Rankings rankings, TransactionTime time) {
        this.initiatives = initiatives;
        this.log = log;
        this.rankings = rankings;
        this.time = time;
    }

    TransitionsView of(UUID id) {
        return TransitionsView.of(initiatives.get(id), log.of(id));
    }

    InitiativeView move(UUID id, Input<TransitionRequest> body) {
        var initiative = initiatives.forStep(id);
        var request = body.value();
        var from = initiative.state;
        from.to(request.to(), request.outcome()).orThrow();
        initiative.enter(request.to(), request.outcome(), time.instant());
        var view = initiatives.record(initiative, "state-changed");
        log.entered(List.of(id), from, request.reason());
        if (from == KanbanState.DONE || request.to() == KanbanState.DONE) {
            rankings.place(List.of(id));
        }
        return view;
    }
}
