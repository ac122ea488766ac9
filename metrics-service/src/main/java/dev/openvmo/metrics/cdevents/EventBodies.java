package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes bodies apart: of many events one at a time becomes a tree, as ten thousand at once would fill the heap. */
final class EventBodies {
    /** Values of one event, those inside of others included. */
    private static final int VALUES = 10_000;

    private static final JsonFactory JSON = new JsonFactory();

    private EventBodies() {}

    /** One document: 400, 413. */
    static JsonNode one(byte[] body) {
        var values = new int[1];
        return StrictJson.read(body, () -> {
            if (++values[0] > VALUES) {
                throw Problem.tooLarge(VALUES, "values");
            }
        });
    }

    /** The elements of this array, each as its bytes: 400, 413, 422. */
    static List<byte[]> many(byte[] body) {
        var events = new ArrayList<byte[]>();
        try (var json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw Problem.of(KitProblem.INVALID_INPUT, "a JSON array is needed here")
                        .at("", ErrorCode.WRONG_TYPE, "must be an array");
            }
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    throw malformed();
                }
                if (events.size() == BodyLimits.ITEMS) {
                    throw Problem.tooLarge(BodyLimits.ITEMS, "items");
                }
                var from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                json.finishToken();
                events.add(Arrays.copyOfRange(
                        body, from, (int) json.currentLocation().getByteOffset()));
            }
            if (json.nextToken() != null) {
                throw malformed();
            }
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "the body is not valid UTF-8");
        }
        return events;
    }

    private static Problem malformed() {
        return Problem.of(KitProblem.MALFORMED_REQUEST, "the body is not valid JSON");
    }
}
