package dev.openvmo.kit.problem;

import java.util.Locale;

/**
 * A refusal with a name. Implemented by the {@code *Problem} enum of each feature, whose constants say how they are answered
 * with {@link Refusal}; the slug is API and never changes.
 */
public interface ProblemType {
    /** The refusal's name, for example {@code OVER_BUDGET}. */
    String name();

    /** The last segment of the problem's {@code type} URI, for example {@code over-budget}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status this refusal is answered with. */
    default int status() {
        return declared().status();
    }

    /** One short sentence, the same for every occurrence. */
    default String title() {
        return declared().title();
    }

    private Refusal declared() {
        try {
            return getClass().getField(name()).getAnnotation(Refusal.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a problem is a constant of an enum: " + this, e);
        }
    }

    /** The stable URI of this type; it serves a page that explains it. */
    default String uri() {
        return "/problems/" + slug();
    }

    /** When it happens, for the page behind the URI. */
    default String cause() {
        return title() + ".";
    }

    /** What the caller can do about it, for the same page. */
    default String remedy() {
        var own = declared().remedy();
        return own.isEmpty() ? KitProblem.ofStatus(status()).remedy() : own;
    }
}
