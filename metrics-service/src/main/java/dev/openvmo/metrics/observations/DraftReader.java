package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.intake.EventAttributesRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the members of one observation after the other: no tree, no binding, no reflection. */
final class DraftReader {
    /** What is remembered of an object must be bounded: a body of 16 MB has room for a million and a half names. */
    private static final int MOST_MEMBERS = 200;

    private static final String DATA = "/data";
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,100}");

    private final JsonParser json;
    private final Instant now;

    DraftReader(JsonParser json, Instant now) {
        this.json = json;
        this.now = now;
    }

    /** The observation that begins with this token. */
    Draft read(JsonToken token) throws IOException {
        var draft = new Draft(now);
        if (token == JsonToken.START_OBJECT) {
            members(draft);
        } else {
            draft.wrong("", ErrorCode.INVALID, "an object is expected");
            json.skipChildren();
        }
        return draft;
    }

    /** The observation in the event that begins with this token. */
    Draft event(JsonToken token) throws IOException {
        var draft = new Draft(now);
        var event = new EventAttributesRequest();
        object(draft, token, "", name -> {
            switch (name) {
                case "specversion" -> event.specversion = text(draft, "/specversion");
                case "id" -> event.id = text(draft, "/id");
                case "source" -> event.source = text(draft, "/source");
                case "type" -> event.type = text(draft, "/type");
                case "time" -> event.time = text(draft, "/time");
                case "data" -> data(draft);
                default -> attribute(draft, name);
            }
        });
        if (!draft.wrongAt("")) {
            draft.checkEvent(event);
            draft.root(DATA);
            draft.event(event);
        }
        return draft;
    }

    private void data(Draft draft) throws IOException {
        draft.root(DATA);
        if (json.currentToken() == JsonToken.START_OBJECT) {
            members(draft);
        } else {
            draft.wrong("", ErrorCode.INVALID, "an object is expected");
            json.skipChildren();
        }
        draft.root("");
    }

    /** Others may be there, and are scalars (CloudEvents JSON Format 1.0.2 §2.2): they say nothing here. */
    private void attribute(Draft draft, String name) throws IOException {
        if (!ATTRIBUTE.matcher(name).matches() || !json.currentToken().isScalarValue()) {
            unknown(draft, "/" + shown(name));
        }
    }

    private void members(Draft draft) throws IOException {
        var seen = EnumSet.noneOf(Member.class);
        var strange = new HashSet<String>(0);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var token = json.nextToken();
            var member = Member.of(name);
            if (member == null) {
                once(strange, name, name);
                unknown(draft, "/" + shown(name));
                continue;
            }
            once(seen, member, member.json());
            if (token == JsonToken.VALUE_NULL) {
                continue; // as if it were absent
            }
            switch (member) {
                case METRIC -> draft.metric(text(draft, "/metric"));
                case SOURCE -> draft.source(text(draft, "/source"));
                case EXTERNAL_ID -> draft.externalId(text(draft, "/externalId"));
                case OBSERVED_AT -> draft.observedAt(text(draft, "/observedAt"));
                case OBSERVED_ON -> draft.observedOn(text(draft, "/observedOn"));
                case VALUE -> value(draft, token);
                case REVISION -> revision(draft, token);
                case SUBJECT -> subject(draft, token);
            }
        }
    }

    private void value(Draft draft, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            draft.value(json.getDecimalValue());
        } else {
            draft.wrong("/value", ErrorCode.INVALID, "a number is expected");
            json.skipChildren();
        }
    }

    private void revision(Draft draft, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            draft.revision(json.getLongValue());
        } else {
            draft.wrong("/revision", ErrorCode.INVALID, "an integer of at most 64 bits is expected");
            json.skipChildren();
        }
    }

    private void subject(Draft draft, JsonToken token) throws IOException {
        object(draft, token, "/subject", name -> {
            switch (name) {
                case "type" -> draft.subject().type(text(draft, "/subject/type"));
                case "id" -> draft.subject().id(text(draft, "/subject/id"));
                case "key" -> draft.subject().key(text(draft, "/subject/key"));
                case "externalRef" -> reference(draft);
                default -> unknown(draft, "/subject/" + shown(name));
            }
        });
    }

    private void reference(Draft draft) throws IOException {
        object(draft, json.currentToken(), "/subject/externalRef", name -> {
            switch (name) {
                case "source" -> draft.subject().refSource(text(draft, "/subject/externalRef/source"));
                case "externalId" -> draft.subject().refExternalId(text(draft, "/subject/externalRef/externalId"));
                default -> unknown(draft, "/subject/externalRef/" + shown(name));
            }
        });
    }

    private interface Members {
        void read(String name) throws IOException;
    }

    /** Each member that is not null; what is null is as if it were absent. */
    private void object(Draft draft, JsonToken token, String pointer, Members members) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            draft.wrong(pointer, ErrorCode.INVALID, "an object is expected");
            json.skipChildren();
            return;
        }
        var seen = new HashSet<String>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            once(seen, name, name);
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                members.read(name);
            }
        }
    }

    /** A sender's own name for a member, fit to be sent back: escaped (RFC 6901), and nothing that is no text. */
    static String shown(String name) {
        var text = Canonical.isText(name) && name.length() <= 100 ? name : "?";
        return text.replace("~", "~0").replace("/", "~1");
    }

    private void unknown(Draft draft, String pointer) throws IOException {
        draft.wrong(pointer, ErrorCode.UNKNOWN_FIELD, "an observation has no such member");
        json.skipChildren();
    }

    /** Null where it is no string, which is noted. */
    private String text(Draft draft, String pointer) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        draft.wrong(pointer, ErrorCode.INVALID, "a string is expected");
        json.skipChildren();
        return null;
    }

    private static <T> void once(Set<T> seen, T member, String name) {
        if (!seen.add(member)) {
            throw ObservationReader.malformed("the member '" + shown(name) + "' is there twice");
        }
        if (seen.size() > MOST_MEMBERS) {
            throw Problem.of(
                    KitProblem.CONTENT_TOO_LARGE, "An object holds at most %d members.".formatted(MOST_MEMBERS));
        }
    }
}
