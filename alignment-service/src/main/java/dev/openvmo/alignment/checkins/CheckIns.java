package dev.openvmo.alignment.checkins;

import dev.openvmo.alignment.keyresults.KeyResults;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What do people say of a key result? It stands where the latest check-in says, whichever was written last. */
@ApplicationScoped
class CheckIns {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final CheckInRepository checkIns;
    private final KeyResults keyResults;
    private final TransactionTime time;

    CheckIns(CheckInRepository checkIns, KeyResults keyResults, TransactionTime time) {
        this.checkIns = checkIns;
        this.keyResults = keyResults;
        this.time = time;
    }

    Page<CheckInView> list(ListQuery query) {
        return checkIns.list(query);
    }

    CheckInView get(UUID id) {
        return checkIns.view(id);
    }

    CheckInView create(CheckInRequest request) {
        var portfolioId = keyResults.told(request.keyResultId(), "/keyResultId");
        requirePast(request.observedAt());
        keyResults.progressed(request.keyResultId());
        return checkIns.add(CheckInEntity.in(portfolioId), request);
    }

    CheckInView edit(UUID id, Input<CheckInRequest> body) {
        var checkIn = checkIns.forChange(id);
        var change = checkIns.change(checkIn, body)
                .keeps("/keyResultId", CheckInRequest::keyResultId, "A check-in stays with its key result.");
        requirePast(change.to().observedAt());
        keyResults.retold(checkIn.keyResultId);
        if (change.differs(CheckInRequest::value, CheckInRequest::observedAt)) {
            keyResults.progressed(checkIn.keyResultId);
        }
        return checkIns.save(change);
    }

    void delete(UUID id) {
        var checkIn = checkIns.forChange(id);
        keyResults.retold(checkIn.keyResultId);
        keyResults.progressed(checkIn.keyResultId);
        checkIns.remove(checkIn);
    }

    /** What has not happened cannot be told: 422. Clocks differ, so that a day is let pass. */
    private void requirePast(Instant observedAt) {
        if (observedAt.isAfter(time.instant().plus(AHEAD))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It has not happened yet.")
                    .at("/observedAt", ErrorCode.OUT_OF_RANGE, "lies more than a day ahead");
        }
    }
}
