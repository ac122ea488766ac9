package dev.openvmo.kit.operation;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Refusals;
import org.jboss.logging.Logger;

/** One operation being run: its heartbeat tells the database how far it is and hears whether to stop. */
final class Run implements Progress {
    private static final Logger LOG = Logger.getLogger(Run.class);
    /** An attempt that made progress makes those before it forgotten. */
    private static final int MOST_ATTEMPTS = 2;

    private final Lease lease;
    private final Leases leases;
    private volatile double fraction;
    private volatile String phase;
    private volatile Leases.Heard heard = Leases.Heard.GO_ON;
    private volatile boolean leaving;

    Run(Lease lease, Leases leases) {
        this.lease = lease;
        this.leases = leases;
    }

    @Override
    public void at(double newFraction, String newPhase) {
        fraction = Math.min(1, Math.max(0, newFraction));
        phase = newPhase;
    }

    @Override
    public boolean cancelled() {
        return leaving || heard != Leases.Heard.GO_ON;
    }

    /** Asks it to stop so that another process can go on with it. */
    void leave() {
        leaving = true;
    }

    void with(OperationRunner runner) {
        try {
            if (lease.attempts() > MOST_ATTEMPTS) {
                throw Problem.of(KitProblem.INTERNAL, "it made no progress in %d attempts".formatted(MOST_ATTEMPTS));
            }
            beat(); // hears whether it was cancelled while nobody ran it
            end(cancelled() ? null : runner.run(lease.operation(), lease.parameters(), this));
        } catch (Exception | Error e) {
            fail(e);
        }
    }

    private void end(Object result) {
        if (leaving && heard == Leases.Heard.GO_ON) {
            leases.release(lease, false);
        } else if (result == OperationRunner.LATER && heard == Leases.Heard.GO_ON) {
            leases.park(lease, fraction, phase);
        } else {
            var state = heard == Leases.Heard.GO_ON ? OperationState.SUCCEEDED : OperationState.CANCELLED;
            leases.finish(lease, state, result == OperationRunner.LATER ? null : result, null);
        }
    }

    private void fail(Throwable failure) {
        var refusal = Refusals.in(failure);
        if (refusal.isEmpty()) {
            LOG.errorf(failure, "operation %s of kind %s failed", lease.operation(), lease.kind());
        }
        try {
            var problem = refusal.orElseGet(Refusals::internal);
            if (problem.type().status() == KitProblem.UNAVAILABLE.status()) {
                leases.release(lease, true);
            } else {
                leases.finish(lease, OperationState.FAILED, null, problem.body());
            }
        } catch (RuntimeException | Error e) {
            LOG.warnf("operation %s will be run again: %s", lease.operation(), e);
        }
    }

    void beat() {
        try {
            heard = leases.renew(lease, fraction, phase);
        } catch (RuntimeException | Error e) {
            LOG.warnf("operation %s could not say how far it is: %s", lease.operation(), e);
        }
    }
}
