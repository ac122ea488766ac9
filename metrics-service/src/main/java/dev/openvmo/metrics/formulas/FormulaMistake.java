package dev.openvmo.metrics.formulas;

/** Why a text is no formula. */
public final class FormulaMistake extends RuntimeException {
    FormulaMistake(int at, String what) {
        super("at character %d: %s".formatted(at + 1, what));
    }
}
