package dev.openvmo.kit.store;

/** A bean that hears of each commit of the kit's transactions (relay and workers wake up here). */
public interface AfterCommit {
    /** Called when the transaction is over and nothing can be undone; must not throw and must be quick. */
    void afterCommit();
}
