package dev.openvmo.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the same office might send a year later: changed figures and names, some not measured, some gone, some new. */
final class NextYear {
    private static final int TITLE = 1;
    private static final int DEPARTMENT = 2;

    private NextYear() {}

    static String of(String csv) {
        var rows = rows(csv);
        var header = rows.get(0);
        var figures = List.of(column(header, "Financial Year Baseline"), column(header, "Financial Year Forecast"));
        var next = new ArrayList<List<String>>();
        next.add(header);
        for (int n = 1; n < rows.size(); n++) {
            var row = new ArrayList<>(rows.get(n));
            if (n % 11 != 0) {
                change(row, n, figures);
                next.add(row);
            }
            if (n % 40 == 0) {
                var fresh = new ArrayList<>(row);
                fresh.set(0, "NEW_" + n);
                next.add(fresh);
            }
        }
        return next.stream().map(NextYear::line).collect(Collectors.joining("\n"));
    }

    private static void change(List<String> row, int n, List<Integer> figures) {
        if (n % 3 == 0) {
            row.set(TITLE, row.get(TITLE) + " (renamed)");
        }
        if (n % 17 == 0) {
            row.set(DEPARTMENT, "MERGED");
        }
        for (int figure : figures) {
            if (n % 5 == 0) {
                row.set(figure, "NA");
            } else if (n % 2 == 0) {
                row.set(figure, n + ".25");
            }
        }
    }

    private static int column(List<String> header, String prefix) {
        for (int n = 0; n < header.size(); n++) {
            if (header.get(n).startsWith(prefix)) {
                return n;
            }
        }
        throw new IllegalArgumentException("no column begins with " + prefix);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** RFC 4180: quoted cells may hold commas, quotes and line breaks. */
    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var begun = false;
        for (var c : (csv.startsWith("\uFEFF") ? csv.substring(1) : csv).toCharArray()) {
            if (c == '"') {
                // of two quotes within a quoted cell the second opens it again, and is itself a quote
                quoted = !quoted;
                if (quoted && begun) {
                    cell.append('"');
                }
                begun = true;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                begun = false;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
