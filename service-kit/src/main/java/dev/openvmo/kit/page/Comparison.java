package dev.openvmo.kit.page;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One comparison of a filter as SQL. Absent values are not equal to anything, so {@code !=} and {@code =out=} find them. */
record Comparison(Field field, ComparisonOperator operator, List<String> arguments, BoundValues sql) {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    String condition() {
        var symbol = symbol();
        if (symbol.equals("=null=")) {
            return field.sql() + (flag() ? " is null" : " is not null");
        }
        if (field.kind() == Field.Kind.TAGS) {
            return tags(symbol);
        }
        if (ORDER.contains(symbol)) {
            return field.sql() + " " + symbol + " " + sql.bind(value(arguments.get(0)));
        }
        var any = arguments.stream().map(this::equal).collect(Collectors.joining(" or ", "(", ")"));
        return negated(symbol) ? "(%s is null or not %s)".formatted(field.sql(), any) : any;
    }

    private String equal(String argument) {
        if (field.kind() == Field.Kind.TEXT && argument.indexOf('*') >= 0) {
            return field.sql() + " like " + sql.bind(pattern(argument));
        }
        return field.sql() + " = " + sql.bind(value(argument));
    }

    private String tags(String symbol) {
        if (ORDER.contains(symbol)) {
            throw unsupported("== != =in= =out= =null=");
        }
        var any = arguments.stream()
                .map(each -> sql.bind(each) + " = any (" + field.sql() + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
        return negated(symbol) ? "(%s is null or not %s)".formatted(field.sql(), any) : any;
    }

    private String symbol() {
        var symbol =
                switch (operator.getSymbol()) {
                    case "=lt=", "<" -> "<";
                    case "=le=", "<=" -> "<=";
                    case "=gt=", ">" -> ">";
                    case "=ge=", ">=" -> ">=";
                    default -> operator.getSymbol();
                };
        var ordered =
                field.kind() != Field.Kind.BOOL && field.kind() != Field.Kind.UUID && field.kind() != Field.Kind.ENUM;
        if (ORDER.contains(symbol) && !ordered) {
            throw unsupported("== != =in= =out= =null=");
        }
        return symbol;
    }

    private static boolean negated(String symbol) {
        return symbol.equals("!=") || symbol.equals("=out=");
    }

    private boolean flag() {
        var text = arguments.get(0);
        if (!text.equals("true") && !text.equals("false")) {
            throw Refused.parameter("filter", field.name() + "=null= takes true or false");
        }
        return text.equals("true");
    }

    private Object value(String text) {
        return Values.read(field, text)
                .orElseThrow(() -> Refused.parameter(
                        "filter", "%s is compared with %s".formatted(field.name(), Values.expected(field))));
    }

    private RuntimeException unsupported(String usable) {
        return Refused.parameter("filter", "%s takes %s".formatted(field.name(), usable));
    }

    /** {@code *} is any text; what LIKE itself would treat as special is taken literally. */
    private static String pattern(String text) {
        return text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
