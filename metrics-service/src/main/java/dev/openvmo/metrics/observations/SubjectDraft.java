package dev.openvmo.metrics.observations;

import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.observations.ObservedSubject.ExternalRef;
import dev.openvmo.metrics.subjects.SubjectType;
import java.util.UUID;

/** The subject of a measurement while that is being read, as {@link Draft} is. */
final class SubjectDraft {
    private final Draft draft;
    private SubjectType type;
    private UUID id;
    private String key;
    private String refSource;
    private String refExternalId;

    SubjectDraft(Draft draft) {
        this.draft = draft;
    }

    void type(String text) {
        if (text == null) {
            return;
        }
        for (var known : SubjectType.values()) {
            if (known.name().equals(text)) {
                type = known;
                return;
            }
        }
        draft.wrong("/subject/type", ErrorCode.INVALID, "INITIATIVE, VALUE_STREAM or PORTFOLIO");
    }

    void id(String text) {
        if (text == null) {
            return;
        }
        Scalars.uuid(text)
                .ifPresentOrElse(
                        uuid -> id = uuid, () -> draft.wrong("/subject/id", ErrorCode.INVALID, "a UUID is expected"));
    }

    void key(String text) {
        key = draft.text("/subject/key", text, 100);
    }

    void refSource(String text) {
        refSource = draft.text("/subject/externalRef/source", text, 100);
    }

    void refExternalId(String text) {
        refExternalId = draft.text("/subject/externalRef/externalId", text, 500);
    }

    /** One of three ways to tell the subject, each of what has such a name. */
    void complete() {
        if (draft.wrongAt("/subject")) {
            return;
        }
        draft.present("/subject/type", type);
        if (draft.wrongAt("/subject/key")
                || draft.wrongAt("/subject/externalRef")
                || draft.wrongAt("/subject/externalRef/source")
                || draft.wrongAt("/subject/externalRef/externalId")) {
            return;
        }
        var byRef = refSource != null || refExternalId != null;
        if (!byRef && key == null) {
            draft.present("/subject/id", id);
        } else if (id != null || byRef == (key != null) || type != null && byRef != (type == SubjectType.INITIATIVE)) {
            draft.wrong("/subject", ErrorCode.INVALID, "id, or an initiative's externalRef, or another's key");
        } else if (byRef) {
            draft.present("/subject/externalRef/source", refSource);
            draft.present("/subject/externalRef/externalId", refExternalId);
        }
    }

    SubjectType type() {
        return type;
    }

    /** Its id; that of the name, where it is told by one. */
    UUID id(NaturalKey keys) {
        return name() == null ? id : keys.subject(type, name());
    }

    /** What the sender calls it; null where by its id. */
    String name() {
        return refSource == null ? key : new ExternalRef(refSource, refExternalId).name();
    }
}
