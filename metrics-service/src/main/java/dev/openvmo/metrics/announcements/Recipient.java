package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to know: a stakeholder, or somebody by name. */
@Schema(
        name = "AnnouncementRecipient",
        examples = {"{\"name\":\"Works council\"}"})
record Recipient(
        @Nullable @Schema(description = "A stakeholder of an initiative; whose name is then taken from there.")
                UUID stakeholderId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Who it is; has to be said of who is no stakeholder.", examples = "Works council")
                String name) {

    /** By which it is told from the others: two stakeholders may be called the same. */
    String key() {
        return stakeholderId == null ? name : stakeholderId.toString();
    }

    /** 422 where somebody is nobody, or named twice. */
    static void requireDistinct(List<Recipient> recipients) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "Each recipient is named, and named once.");
        var seen = new HashSet<String>();
        for (int i = 0; i < recipients.size(); i++) {
            var key = recipients.get(i).key();
            if (key == null) {
                refusal.at("/recipients/" + i + "/name", ErrorCode.REQUIRED, "is needed without stakeholderId");
            } else if (!seen.add(key)) {
                refusal.at("/recipients/" + i, ErrorCode.DUPLICATE, "is there already");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
