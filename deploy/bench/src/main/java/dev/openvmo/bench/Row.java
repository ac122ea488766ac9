package dev.openvmo.bench;

/** One line of the table: the suite (subject) against the best that the machine can do (reference). */
interface Row {
    String what();

    String reference();

    String unit();

    /** What the ratio subject / reference should reach (or stay under, for latencies). */
    String goal();

    /** Prepares what both sides need. */
    void prepare() throws Exception;

    /** A part of the warming. The reference is given one round of its own later, which is enough where it needs no JVM. */
    default void warm() throws Exception {
        subject();
    }

    /** It is warm: what is noted of rounds counts from now on. */
    default void warmed() {}

    /** One round of the suite. */
    double subject() throws Exception;

    /** One round of the reference. */
    double measureReference() throws Exception;

    /** What is said below the line, or nothing. */
    default String details() {
        return "";
    }
}
