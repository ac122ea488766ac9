package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes back what a list said of initiatives: each is from then on what all others say of it. */
@ApplicationScoped
public class InitiativeWithdrawal implements Recompute {
    private static final String KIND = "initiative-statement";

    private final InitiativeRepository initiatives;
    private final InitiativeParts parts;
    private final EstimatesTable estimates;
    private final Statements statements;
    private final StatedPatches patches;
    private final Portfolios portfolios;
    private final Marks marks;

    InitiativeWithdrawal(
            InitiativeRepository initiatives,
            InitiativeParts parts,
            EstimatesTable estimates,
            Statements statements,
            StatedPatches patches,
            Portfolios portfolios,
            Marks marks) {
        this.initiatives = initiatives;
        this.parts = parts;
        this.estimates = estimates;
        this.statements = statements;
        this.patches = patches;
        this.portfolios = portfolios;
        this.marks = marks;
    }

    /** Forgets at once what this import said; a list may have many rows, so what follows is left to the marks. */
    public void withdraw(UUID importId) {
        marks.mark(KIND, statements.withdraw(importId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One of which nobody speaks any more, and with which nobody has done anything, goes. */
    @Override
    public void recompute(List<UUID> ids) {
        var known = initiatives.lockedInTurn(ids);
        var said = statements.of(ids);
        var estimated = estimates.of(ids).keySet();
        var attended = parts.attended(ids);
        var changes = new ArrayList<Change<InitiativeEntity, InitiativeRequest>>();
        for (var initiative : known) {
            var rest = said.getOrDefault(initiative.id, List.of());
            if (rest.isEmpty()
                    && initiative.stillNew()
                    && !estimated.contains(initiative.id)
                    && !attended.contains(initiative.id)) {
                parts.delete(initiative.id);
                initiatives.remove(initiative);
            } else {
                var merged = Merged.of(rest, portfolios.zone(initiative.portfolioId));
                changes.add(initiatives.change(initiative, patches.anew(initiative, merged)));
            }
        }
        initiatives.saveAll(changes.stream().filter(change -> !change.nothing()).toList());
    }
}
