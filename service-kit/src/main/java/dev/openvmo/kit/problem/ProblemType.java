package dev.openvmo.kit.problem;

import java.util.Locale;

/** A refusal with a name. Implemented by the {@code *Problem} enum of each feature; the slug is API and never changes. */
public interface ProblemType {
    /** The refusal's name, for example {@code OVER_BUDGET}. */
    String name();

    /** The last segment of the problem's {@code type} URI, for example {@code over-budget}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status this refusal is answered with. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

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
        return KitProblem.ofStatus(status()).remedy();
    }
}
