package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.openvmo.kit.http.BodyLimits;
import java.io.IOException;

/** Counts while it reads, because what is small on the wire can be a tree that fills the heap: 413. */
final class CountingParser extends JsonParserDelegate {
    private final Runnable value;

    CountingParser(JsonParser json, Runnable value) {
        super(json);
        this.value = value;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token == null || token.isStructEnd()) {
            return token;
        }
        var context = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
        if (context.inObject() && context.getEntryCount() > BodyLimits.MEMBERS) {
            throw BodyLimits.over(BodyLimits.MEMBERS, "members an object");
        }
        if (context.inArray() && context.getEntryCount() > BodyLimits.ITEMS) {
            throw BodyLimits.over(BodyLimits.ITEMS, "items");
        }
        if (token != JsonToken.FIELD_NAME) {
            value.run();
        }
        return token;
    }
}
