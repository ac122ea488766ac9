package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Sets up the one ObjectMapper: a text is no number, a number is no text, nothing unknown is dropped silently. */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // the builder's way does not exist for a mapper that is there already
    public void customize(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true);
        var texts = mapper.coercionConfigFor(LogicalType.Textual);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            texts.setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("openvmo")
                .addDeserializer(Instant.class, new Scalars.TextReader<>(Instant.class, Scalars::instant))
                .addDeserializer(LocalDate.class, new Scalars.TextReader<>(LocalDate.class, Scalars::date))
                .addDeserializer(UUID.class, new Scalars.TextReader<>(UUID.class, Scalars::uuid))
                .addDeserializer(FiscalPeriod.class, new Scalars.TextReader<>(FiscalPeriod.class, FiscalPeriod::parse))
                .addDeserializer(Money.class, new MoneyReader()));
    }
}
