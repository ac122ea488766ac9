package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Canonical;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads measurements token by token: no tree, no binding, no reflection; at ten thousand to a batch that is what intake
 * spends its time on otherwise. As strict as every other input: what is not JSON refuses the whole body (400), what is
 * wrong in an item refuses the item.
 */
final class ObservationReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(1000)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private final JsonParser json;
    private final NaturalKey keys = new NaturalKey();

    private ObservationReader(JsonParser json) {
        this.json = json;
    }

    static Batch read(byte[] body, boolean lines) {
        if (body.length > BodyLimits.BYTES) {
            throw Problem.of(KitProblem.CONTENT_TOO_LARGE, "a body holds at most %d bytes".formatted(BodyLimits.BYTES));
        }
        try (var json = JSON.createParser(body)) {
            return new ObservationReader(json).body(lines);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw malformed("the body is not JSON"
                    + (at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr())));
        } catch (IOException e) {
            throw malformed("the body is not UTF-8 text");
        }
    }

    private Batch body(boolean lines) throws IOException {
        var first = json.nextToken();
        if (lines) {
            var batch = new Batch(true);
            for (var token = first; token != null; token = json.nextToken()) {
                item(batch, token);
            }
            return batch;
        }
        if (first == null) {
            throw malformed("the body is empty");
        }
        var batch = new Batch(first == JsonToken.START_ARRAY);
        if (batch.many()) {
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                item(batch, token);
            }
        } else {
            item(batch, first);
        }
        if (json.nextToken() != null) {
            throw malformed("the body goes on after its end");
        }
        return batch;
    }

    private void item(Batch batch, JsonToken token) throws IOException {
        if (batch.size() == BodyLimits.ITEMS) {
            throw Problem.of(
                    KitProblem.CONTENT_TOO_LARGE, "at most " + BodyLimits.ITEMS + " observations to a request");
        }
        var draft = new Draft();
        if (token == JsonToken.START_OBJECT) {
            members(draft);
        } else {
            draft.wrong("", "invalid", "an object is expected");
            json.skipChildren();
        }
        batch.add(draft.observation(keys), draft.problem());
    }

    private void members(Draft draft) throws IOException {
        var seen = EnumSet.noneOf(Member.class);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var token = json.nextToken();
            var member = Member.of(name);
            if (member == null) {
                unknown(draft, "/" + shown(name));
                continue;
            }
            once(seen, member);
            if (token == JsonToken.VALUE_NULL) {
                continue; // as if it were absent
            }
            switch (member) {
                case METRIC -> draft.metric(text(draft, "/metric"));
                case SOURCE -> draft.source(text(draft, "/source"));
                case EXTERNAL_ID -> draft.externalId(text(draft, "/externalId"));
                case OBSERVED_AT -> draft.observedAt(text(draft, "/observedAt"));
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
            draft.wrong("/value", "invalid", "a number is expected");
            json.skipChildren();
        }
    }

    private void revision(Draft draft, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            draft.revision(json.getLongValue());
        } else {
            draft.wrong("/revision", "invalid", "an integer of at most 64 bits is expected");
            json.skipChildren();
        }
    }

    private void subject(Draft draft, JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            draft.wrong("/subject", "invalid", "an object with type and id is expected");
            json.skipChildren();
            return;
        }
        boolean type = false;
        boolean id = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("type") && !type) {
                type = true;
                draft.subjectType(text(draft, "/subject/type"));
            } else if (name.equals("id") && !id) {
                id = true;
                draft.subjectId(text(draft, "/subject/id"));
            } else if (name.equals("type") || name.equals("id")) {
                throw malformed("the member '" + name + "' is there twice");
            } else {
                unknown(draft, "/subject/" + shown(name));
            }
        }
    }

    /** A sender's own name for a member, fit to be sent back: escaped (RFC 6901), and nothing that is no text. */
    private static String shown(String name) {
        var text = Canonical.isText(name) && name.length() <= 100 ? name : "?";
        return text.replace("~", "~0").replace("/", "~1");
    }

    private void unknown(Draft draft, String pointer) throws IOException {
        draft.wrong(pointer, "unknown-field", "an observation has no such member");
        json.skipChildren();
    }

    /** Null where it is no string, which is noted. */
    private String text(Draft draft, String pointer) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        draft.wrong(pointer, "invalid", "a string is expected");
        json.skipChildren();
        return null;
    }

    private static void once(Set<Member> seen, Member member) {
        if (!seen.add(member)) {
            throw malformed("the member '" + member.json() + "' is there twice");
        }
    }

    private static Problem malformed(String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, detail);
    }
}
