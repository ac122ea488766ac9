package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.input.Lines;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.EventAttributesRequest;
import dev.openvmo.metrics.intake.NaturalKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads measurements token by token: no tree, no binding, no reflection; at ten thousand to a batch that is what intake
 * spends its time on otherwise. As strict as every other input: what is not JSON refuses the whole body (400) or, of lines,
 * the line; what is wrong in an item refuses the item.
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
    private final DraftReader drafts;

    private ObservationReader(JsonParser json, Instant now) {
        this.json = json;
        this.drafts = new DraftReader(json, now);
    }

    /** The measurement in this body: 413, 400, and 422 where it is none. */
    static Observation one(byte[] body, Instant now) {
        return one(document(body, now, reader -> reader.only(reader.drafts::read)));
    }

    /** The measurement in this CloudEvent: 413, 400, and 422 where it is none. */
    static Observation event(byte[] body, Instant now) {
        return one(document(body, now, reader -> reader.only(reader.drafts::event)));
    }

    /** The measurement that is the data of an event, which these headers tell of: 413, 400, and 422 where it is none. */
    static Observation event(EventAttributesRequest headers, byte[] body, Instant now) {
        headers.decode();
        return one(document(
                body,
                now,
                reader -> reader.only(token -> {
                    var draft = reader.drafts.read(token);
                    draft.checkEvent(headers);
                    draft.event(headers);
                    return draft;
                })));
    }

    private static Observation one(Optional<Draft> read) {
        var draft = read.orElseThrow(ObservationReader::many);
        var observation = draft.observation(new NaturalKey());
        if (observation == null) {
            throw draft.problem();
        }
        return observation;
    }

    /** The measurements of this array, each for itself: 413, 400, and 422 where it is none. */
    static Batch array(byte[] body, Instant now) {
        return array(document(body, now, reader -> reader.elements(reader.drafts::read)));
    }

    /** The measurements of this array of CloudEvents, each for itself: 413, 400, and 422 where it is none. */
    static Batch events(byte[] body, Instant now) {
        return array(document(body, now, reader -> reader.elements(reader.drafts::event)));
    }

    private static Batch array(Optional<Batch> read) {
        return read.orElseThrow(() -> Problem.of(KitProblem.INVALID_INPUT, "a JSON array is needed here")
                .at("", ErrorCode.WRONG_TYPE, "must be an array"));
    }

    /** The measurements of these lines, each for itself, as is a line that is not JSON: 413. */
    static Batch lines(byte[] body, Instant now) {
        var batch = new Batch();
        Lines.each(body, (number, from, length) -> {
            room(batch);
            try {
                batch.add(read(body, from, length, number, now, ObservationReader::line));
            } catch (Problem problem) {
                batch.refuse(malformed("line %d: %s".formatted(number, problem.detail()))
                        .with("line", number));
            }
        });
        return batch.revisedAlike();
    }

    /** 422 of many where one is expected. */
    static Problem many() {
        return Problem.of(
                        KitProblem.INVALID_INPUT, "one JSON object is needed here; many go to the collection's /batch")
                .at("", ErrorCode.WRONG_TYPE, "must be an object");
    }

    private interface Step<T> {
        T of(ObservationReader reader) throws IOException;
    }

    /** What the step makes of the whole body; empty where that is another kind of document. */
    private static <T> Optional<T> document(byte[] body, Instant now, Step<T> step) {
        return Optional.ofNullable(read(body, 0, body.length, 1, now, step));
    }

    /** Reads one document from these bytes, which begin in this line of the body: 400. */
    private static <T> T read(byte[] body, int from, int length, int line, Instant now, Step<T> step) {
        try (var json = JSON.createParser(body, from, length)) {
            var value = step.of(new ObservationReader(json, now));
            if (json.nextToken() != null) {
                throw malformed("there is something after the end of the document");
            }
            return value;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw malformed("the body is not valid JSON"
                    + (at == null
                            ? ""
                            : " at line %d, column %d".formatted(line + at.getLineNr() - 1, at.getColumnNr())));
        } catch (IOException e) {
            throw malformed("the body is not valid UTF-8");
        }
    }

    private Draft line() throws IOException {
        return drafts.read(first());
    }

    private interface Item {
        Draft read(JsonToken first) throws IOException;
    }

    private Draft only(Item item) throws IOException {
        var first = first();
        if (first == JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        return item.read(first);
    }

    private Batch elements(Item item) throws IOException {
        if (first() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        var batch = new Batch();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            room(batch);
            batch.add(item.read(token));
        }
        return batch.revisedAlike();
    }

    private JsonToken first() throws IOException {
        var first = json.nextToken();
        if (first == null) {
            throw malformed("the body is empty: a JSON document is needed");
        }
        return first;
    }

    static void room(Batch batch) {
        if (batch.size() == BodyLimits.ITEMS) {
            throw Problem.of(
                    KitProblem.CONTENT_TOO_LARGE, "at most %d items fit one request".formatted(BodyLimits.ITEMS));
        }
    }

    static Problem malformed(String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, detail);
    }
}
