package dev.openvmo.kit.store;

/** A bean that has the last word in a transaction of the kit, after the ORM was flushed (the outbox writes its rows here). */
public interface BeforeCommit {
    /** Called inside the transaction. What it throws rolls the transaction back. */
    void beforeCommit();
}
