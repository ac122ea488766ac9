package dev.openvmo.kit.link;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a link opens nothing. */
public enum LinkProblem implements ProblemType {
    @Refusal(
            status = 404,
            title = "There is no such link",
            remedy = "Open the link as it was given, whole; a link that was taken back is gone.")
    LINK_UNKNOWN,

    @Refusal(status = 410, title = "The link is past its end", remedy = "Ask whoever gave it for another.")
    LINK_EXPIRED,

    @Refusal(
            status = 410,
            title = "The link was used already",
            remedy =
                    "It counts once, and what was sent with it stands. Whoever has not used it was not its only holder.")
    LINK_USED;

    /** The refusal; it never says the link itself, which the caller knows. */
    public Problem refusal() {
        return Problem.of(
                this,
                switch (this) {
                    case LINK_UNKNOWN -> "Nothing was ever given this link, or it was taken back.";
                    case LINK_EXPIRED -> "What it was given for is over.";
                    case LINK_USED -> "It was used before; nothing was counted now.";
                });
    }
}
