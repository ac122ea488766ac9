package dev.openvmo.kit.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a whole list is written as, for those who rather have that than JSON. */
public enum ExportFormat {
    CSV(new MediaType("text", "csv", "UTF-8")),
    NDJSON(new MediaType("application", "x-ndjson"));

    /** Lets a request pass the framework that wants no JSON; nobody is answered by it. */
    public static final String PASS = "application/json;pass=files;q=0.001";

    private static final Pattern NAMES =
            Pattern.compile("text/(csv|\\*)|application/x-ndjson", Pattern.CASE_INSENSITIVE);

    private final MediaType type;

    ExportFormat(MediaType type) {
        this.type = type;
    }

    /** What an answer of this form is called. */
    public MediaType type() {
        return type;
    }

    /** Whether an Accept header may be about one of them. */
    public static boolean named(String accept) {
        return NAMES.matcher(accept).find();
    }

    /** What the caller really accepts. */
    public static Stream<MediaType> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.getParameters().containsKey("pass"));
    }

    /** The form that is wanted more than JSON (RFC 9110, 12.5.1). */
    public static Optional<ExportFormat> asked(HttpHeaders headers) {
        var accepted = accepted(headers).toList();
        var json = wish(accepted, MediaType.APPLICATION_JSON_TYPE);
        return Arrays.stream(values())
                .filter(each -> wish(accepted, each.type) > json)
                .max(Comparator.comparingDouble(each -> wish(accepted, each.type)));
    }

    /** The weight it is given, then how narrowly it is named; 0 where it is not wanted at all. */
    private static double wish(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type) && weight(range) > 0)
                .mapToDouble(range ->
                        10 * weight(range) + (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1))
                .max()
                .orElse(0);
    }

    private static double weight(MediaType range) {
        var q = range.getParameters().getOrDefault("q", "1");
        return q.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(q) : 1;
    }
}
