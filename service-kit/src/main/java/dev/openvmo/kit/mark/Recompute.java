package dev.openvmo.kit.mark;

import java.util.List;
import java.util.UUID;

/** Recomputes one kind of derived state from facts. */
public interface Recompute {

    /** The kind of marks this answers to. */
    String kind();

    /**
     * Recomputes these keys, in a transaction that sees all portfolios and whose statements see every fact that was
     * committed before the marks were claimed. Announce only what really changed; running twice must change nothing.
     */
    void recompute(List<UUID> keys);
}
