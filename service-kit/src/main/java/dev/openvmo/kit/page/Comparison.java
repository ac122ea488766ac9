package dev.openvmo.kit.page;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One comparison of a filter as SQL. Absent values are not equal to anything, so {@code !=} and {@code =out=} find them. */
record Comparison(Field field, ComparisonOperator operator, List<String> arguments, BoundValues sql) {
    private static final Map<String, String> ORDER =
            Map.of("=lt=", "<", "<", "<", "=le=", "<=", "<=", "<=", "=gt=", ">", ">", ">", "=ge=", ">=", ">=", ">=");

    /** By the tree as it was at the moment that is looked at. */
    private static final String BELOW =
            """
            %s in (with recursive below (id) as (
                    select cast(%s as uuid)
                    union
                    select p.id from portfolio_tree p join below on p.parent_id = below.id where not p.deleted)
                select id from below)""";

    String condition() {
        var symbol = operator.getSymbol();
        if (operator.equals(Filter.BELOW)) {
            if (!field.name().equals("portfolioId")) {
                throw Refused.parameter("filter", "only portfolioId takes =below=");
            }
            return BELOW.formatted(field.sql(), sql.bind(value(arguments.get(0))));
        }
        if (symbol.equals("=null=")) {
            return field.sql() + (flag() ? " is null" : " is not null");
        }
        if (ORDER.containsKey(symbol)) {
            if (!field.ordered()) {
                throw Refused.parameter("filter", field.name() + " takes == != =in= =out= =null=");
            }
            return field.sql() + " " + ORDER.get(symbol) + " " + sql.bind(value(arguments.get(0)));
        }
        var any = arguments.stream().map(this::equal).collect(Collectors.joining(" or ", "(", ")"));
        var negated = symbol.equals("!=") || symbol.equals("=out=");
        return negated ? "(%s is null or not %s)".formatted(field.sql(), any) : any;
    }

    private String equal(String argument) {
        if (field.many()) {
            return sql.bind(value(argument)) + " = any (" + field.sql() + ")";
        }
        if (field.type() == String.class && !field.closed() && argument.indexOf('*') >= 0) {
            return field.sql() + " like " + sql.bind(pattern(argument));
        }
        return field.sql() + " = " + sql.bind(value(argument));
    }

    private boolean flag() {
        var text = arguments.get(0);
        if (!text.equals("true") && !text.equals("false")) {
            throw Refused.parameter("filter", field.name() + "=null= takes true or false");
        }
        return text.equals("true");
    }

    private Object value(String text) {
        return field.read(text)
                .orElseThrow(() -> Refused.parameter(
                        "filter",
                        "%s is compared with %s"
                                .formatted(field.name(), field.form().expected())));
    }

    /** {@code *} is any text; what LIKE itself would treat as special is taken literally. */
    private static String pattern(String text) {
        return text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
