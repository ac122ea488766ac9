package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.io.IOException;

/**
 * Counts while it reads, because what is small on the wire can be a tree that fills the heap (413), and lets nothing pass
 * that cannot be kept: U+0000, half surrogate pairs, numbers beyond a double's range (400).
 */
final class StrictParser extends JsonParserDelegate {
    private static final int LARGEST_BITS = 996; // 1e300
    private final Runnable value;

    StrictParser(JsonParser json, Runnable value) {
        super(json);
        this.value = value;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token != null && !token.isStructEnd()) {
            count(token);
            check(token);
        }
        return token;
    }

    private void count(JsonToken token) {
        var context = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
        if (context.inObject() && context.getEntryCount() > BodyLimits.MEMBERS) {
            throw Problem.tooLarge(BodyLimits.MEMBERS, "members an object");
        }
        if (context.inArray() && context.getEntryCount() > BodyLimits.ITEMS) {
            throw Problem.tooLarge(BodyLimits.ITEMS, "items");
        }
        if (token != JsonToken.FIELD_NAME) {
            value.run();
        }
    }

    private void check(JsonToken token) throws IOException {
        var kept =
                switch (token) {
                    case FIELD_NAME, VALUE_STRING -> Storable.holds(getText());
                    case VALUE_NUMBER_FLOAT -> Storable.holds(getDecimalValue());
                    case VALUE_NUMBER_INT ->
                        getNumberType() != NumberType.BIG_INTEGER
                                || getBigIntegerValue().bitLength() <= LARGEST_BITS;
                    default -> true;
                };
        if (!kept) {
            var detail = token.isNumeric()
                    ? "the number is outside 1e-300 to 1e300"
                    : "a name or a text holds U+0000 or half a surrogate pair";
            // a name that cannot be kept cannot be sent back either
            var place = token == JsonToken.FIELD_NAME ? getParsingContext().getParent() : getParsingContext();
            throw Problem.of(KitProblem.MALFORMED_REQUEST, detail)
                    .at(
                            place.pathAsPointer().toString(),
                            token.isNumeric() ? ErrorCode.OUT_OF_RANGE : ErrorCode.INVALID_TEXT,
                            detail);
        }
    }
}
