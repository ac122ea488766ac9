package dev.openvmo.kit.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.openvmo.kit.json.Pointers;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Violation;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** Notes every field nobody knows while the rest is read: a body may hold thousands, and each would cost a reading of its own. */
final class UnknownFields extends DeserializationProblemHandler {
    private final Map<String, Violation> found;
    private final int most;

    UnknownFields(Map<String, Violation> found, int most) {
        this.found = found;
        this.most = most;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object owner, String name)
            throws IOException {
        var entered = parser.currentToken().isStructStart(); // then the place is already the first within
        var place = parser.getParsingContext();
        var pointer = pointer(entered ? place.getParent() : place);
        if (found.size() < most && !found.containsKey(pointer)) {
            found.put(pointer, new Violation(pointer, ErrorCode.UNKNOWN_FIELD, detail(reader)));
        }
        parser.skipChildren();
        return true;
    }

    /** Jackson's own pointer has an empty step wherever it looked ahead: an object it was in already, without a name. */
    private static String pointer(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        var before = pointer(place.getParent());
        if (place.inArray()) {
            return before + "/" + place.getCurrentIndex();
        }
        return place.getCurrentName() == null ? before : before + "/" + Pointers.escape(place.getCurrentName());
    }

    private static String detail(JsonDeserializer<?> reader) {
        var known = reader.getKnownPropertyNames();
        return "is not a field the caller can set"
                + (known == null
                        ? ""
                        : known.stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", ", "; fields are ", "")));
    }
}
