package dev.openvmo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may do what, as {@code roles.txt} says it: a line per operation, a column per role. */
record RoleTable(List<String> columns, Map<String, List<String>> lines) {
    private static final String ELSEWHERE = "elsewhere";

    static RoleTable read() {
        try (var file = Objects.requireNonNull(RoleTable.class.getResourceAsStream("/roles.txt"))) {
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .toList();
            var lines = new LinkedHashMap<String, List<String>>();
            rows.stream().skip(1).forEach(row -> lines.put(row.get(0), row));
            return new RoleTable(rows.get(0), lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> operations() {
        return lines.keySet();
    }

    List<String> roles() {
        return columns.subList(1, columns.indexOf(ELSEWHERE));
    }

    boolean allows(String operation, String role) {
        return cell(operation, role).equals("x");
    }

    /** What somebody with every role in another portfolio is answered; "-" for an operation that names no object. */
    String elsewhere(String operation) {
        return cell(operation, ELSEWHERE);
    }

    private String cell(String operation, String column) {
        return lines.get(operation).get(columns.indexOf(column));
    }
}
