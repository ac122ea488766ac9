package dev.openvmo.kit.input;

import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which bodies are read at all: their media type by method, and how large they may be. */
final class Bodies {
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";
    private static final Map<String, Set<String>> ALLOWED = Map.of("PATCH", Set.of(MERGE_PATCH, JSON));

    /** What a body of many items is read as. */
    static final Set<String> MANY = Set.of(JSON, NDJSON);

    private Bodies() {}

    /** What one document is read as. */
    static Set<String> one(String method) {
        return ALLOWED.getOrDefault(method, Set.of(JSON));
    }

    /** 415 unless the type is one of these; parameters but charset=utf-8 are refused too. */
    static void checkType(String method, Set<String> allowed, String header, MediaType type) {
        var charset = header == null ? null : type.getParameters().get("charset");
        var fits = header != null
                && allowed.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
        if (!fits) {
            var list = String.join(", ", allowed.stream().sorted().toList());
            var problem = Problem.of(
                    KitProblem.UNSUPPORTED_MEDIA_TYPE, "%s is read here as %s in UTF-8".formatted(method, list));
            throw problem.header(method.equals("PATCH") ? "Accept-Patch" : "Accept", list);
        }
    }

    static boolean isLines(MediaType type) {
        return type.getSubtype().equalsIgnoreCase("x-ndjson");
    }

    /** The bytes of a body within the limit; one that says it is larger was refused before. */
    static byte[] read(InputStream body) {
        try {
            var bytes = body.readNBytes(BodyLimits.BYTES + 1);
            if (bytes.length > BodyLimits.BYTES) {
                throw Problem.of(
                                KitProblem.CONTENT_TOO_LARGE,
                                "a body holds at most %d bytes".formatted(BodyLimits.BYTES))
                        .header("Connection", "close");
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "the body ended before it was complete");
        }
    }

    static Problem tooMany() {
        return Problem.of(KitProblem.CONTENT_TOO_LARGE, "at most %d items fit one request".formatted(BodyLimits.ITEMS));
    }
}
