package dev.openvmo.alignment.ahp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads {@code "1/3"}, {@code "3"} or the bare number. */
final class JudgementReader extends StdScalarDeserializer<Judgement> {
    JudgementReader() {
        super(Judgement.class);
    }

    @Override
    public Judgement deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING
                && !json.currentToken().isNumeric()) {
            return (Judgement) context.handleUnexpectedToken(Judgement.class, json);
        }
        var read = Judgement.of(json.getText());
        return read.isPresent()
                ? read.get()
                : (Judgement) context.handleWeirdStringValue(Judgement.class, json.getText(), "not from 1/9 to 9");
    }
}
