package dev.openvmo.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.math.BigDecimal;

/** What is valid JSON and still cannot be kept: U+0000, half surrogate pairs, numbers beyond a double's range. */
public final class Storable {
    /** A double ends at 1.8e308; below 1e-300 it loses digits. */
    private static final int EXPONENT = 300;

    private Storable() {}

    static void check(JsonNode document) {
        walk(document, "");
    }

    private static void walk(JsonNode node, String pointer) {
        if (node.isObject()) {
            for (var member : node.properties()) {
                var at = pointer + "/" + Pointers.escape(member.getKey());
                if (!holds(member.getKey())) {
                    throw refused(pointer, ErrorCode.INVALID_TEXT, "a name holds U+0000 or half a surrogate pair");
                }
                walk(member.getValue(), at);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i);
            }
        } else if (node.isTextual() && !holds(node.textValue())) {
            throw refused(pointer, ErrorCode.INVALID_TEXT, "the text holds U+0000 or half a surrogate pair");
        } else if (node.isBigDecimal() && !holds(node.decimalValue())) {
            throw refused(pointer, ErrorCode.OUT_OF_RANGE, "the number is outside 1e-300 to 1e300");
        } else if (node.isBigInteger() && node.bigIntegerValue().bitLength() > 996) {
            throw refused(pointer, ErrorCode.OUT_OF_RANGE, "the number is outside 1e-300 to 1e300");
        }
    }

    /** Whether this text can be stored and sent on as UTF-8. */
    public static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether this number is within what a double can hold. Looks at the exponent only: expanding it is the attack. */
    public static boolean holds(BigDecimal number) {
        var exponent = (long) number.precision() - number.scale() - 1;
        return number.signum() == 0 ? Math.abs((long) number.scale()) <= EXPONENT : Math.abs(exponent) <= EXPONENT;
    }

    private static Problem refused(String pointer, ErrorCode code, String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, detail).at(pointer, code, detail);
    }
}
