package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.List;

/** The value of the Idempotency-Key header: 1 to 255 printable characters; quotes around them say nothing. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    static IdempotencyKey parse(List<String> headers) {
        if (headers.size() != 1) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, HEADER + " is sent once");
        }
        var text = headers.get(0).trim();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, HEADER + " has 1 to 255 printable characters");
        }
        return new IdempotencyKey(text);
    }
}
