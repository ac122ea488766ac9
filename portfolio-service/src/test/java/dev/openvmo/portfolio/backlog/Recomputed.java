package dev.openvmo.portfolio.backlog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.portfolio.prioritization.Formula;
import dev.openvmo.portfolio.prioritization.ModelInput;
import dev.openvmo.portfolio.prioritization.ModelKind;
import dev.openvmo.portfolio.prioritization.WeightedInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.stream.Stream;

/** What a reader of a derivation gets who computes by it. */
public final class Recomputed {
    private Recomputed() {}

    /** The score that the derivation's inputs give. */
    public static BigDecimal of(JsonNode derivation) {
        var kind = ModelKind.valueOf(derivation.get("version").asText().replaceFirst("-\\d+$", ""));
        var known = new EnumMap<ModelInput, BigDecimal>(ModelInput.class);
        var fields = new HashMap<String, BigDecimal>();
        var weighted = new ArrayList<WeightedInput>();
        for (var input : derivation.get("inputs").properties()) {
            var custom = input.getKey().startsWith("customFields.");
            var name = custom ? input.getKey().substring("customFields.".length()) : input.getKey();
            var said = input.getValue();
            if (said.isObject()) {
                weighted.add(WeightedInput.of(
                        custom ? "custom:" + name : named(name).name(),
                        said.get("weight").decimalValue(),
                        said.get("from").decimalValue(),
                        said.get("to").decimalValue()));
            }
            var value = said.isObject() ? said.get("value") : said;
            if (custom) {
                fields.put(name, value.decimalValue());
            } else if (value.isNumber()) {
                known.put(named(name), value.decimalValue());
            }
        }
        return new Formula(kind, weighted).score(known, fields).orElseThrow();
    }

    private static ModelInput named(String member) {
        return Stream.of(ModelInput.values())
                .filter(each -> each.member().equals(member))
                .findFirst()
                .orElseThrow();
    }
}
