package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as RFC 8259 and RFC 7493 (I-JSON) mean it: one document, valid UTF-8, no name twice, and only text and
 * numbers that everyone downstream (PostgreSQL, JavaScript, Kafka consumers) can hold. Anything else is a 400.
 */
public final class StrictJson {
    private static final int DEPTH = 64;
    private static final int TEXT = 1_000_000;
    private static final int DIGITS = 400;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxNumberLength(DIGITS)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // names and texts come from callers: interning them would fill a table they control
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private StrictJson() {}

    /** The document in these bytes. */
    public static JsonNode read(byte[] bytes, Runnable value) {
        try {
            return read(new ByteArrayInputStream(bytes), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in this stream, which has to be UTF-8 (a byte-order mark is skipped); each value is told. */
    public static JsonNode read(InputStream body, Runnable value) throws IOException {
        JsonNode document;
        try (var json = READER.createParser(text(body))) {
            document = READER.readTree(new StrictParser(json, value));
        } catch (CharacterCodingException e) {
            throw malformed("the body is not valid UTF-8");
        } catch (StreamConstraintsException e) {
            throw malformed("the body goes over a limit: at most %d levels, %d characters a text, %d digits a number"
                    .formatted(DEPTH, TEXT, DIGITS));
        } catch (JsonProcessingException e) {
            throw malformed(explain(e));
        } catch (NumberFormatException | ArithmeticException e) {
            throw malformed("the body holds a number nobody can hold");
        }
        if (document == null || document.isMissingNode()) {
            throw malformed("the body is empty: a JSON document is needed");
        }
        return document;
    }

    /** Decoded as it is read: the text as a whole would be there besides the tree. */
    private static Reader text(InputStream body) throws IOException {
        var text = new BufferedReader(
                new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder())); // refuses what is malformed
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static String explain(JsonProcessingException e) {
        var where = e.getLocation();
        var place = where == null ? "" : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
        var message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "a name occurs twice in one object" + place;
        }
        if (message.startsWith("Trailing token")) {
            return "there is something after the end of the document" + place;
        }
        return "the body is not valid JSON" + place;
    }

    private static Problem malformed(String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, detail);
    }
}
