package dev.openvmo.kit.page;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.Collectors;

/** An RSQL filter as an SQL condition over the fields a listing allows. */
final class Filter {
    static final ComparisonOperator NULL = new ComparisonOperator("=null=");
    static final ComparisonOperator BELOW = new ComparisonOperator("=below=");
    private static final int BYTES = 4096;
    private static final int DEPTH = 16;
    private static final RSQLParser PARSER = parser();

    private final Listing<?> listing;
    private final BoundValues sql;

    private Filter(Listing<?> listing, BoundValues sql) {
        this.listing = listing;
        this.sql = sql;
    }

    /** The condition, its values bound to the statement. */
    static String condition(Listing<?> listing, String text, BoundValues sql) {
        if (text.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw Refused.parameter("filter", "holds at most %d bytes".formatted(BYTES));
        }
        // before parsing: the parser descends once per parenthesis
        if (depth(text) > DEPTH) {
            throw Refused.parameter("filter", "goes at most %d levels deep".formatted(DEPTH));
        }
        Node parsed;
        try {
            parsed = PARSER.parse(text);
        } catch (RSQLParserException | IllegalArgumentException | Error e) {
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            throw Refused.parameter("filter", "is not RSQL, such as state==READY;(score=gt=70,tags==web)");
        }
        return new Filter(listing, sql).of(parsed);
    }

    private String of(Node node) {
        if (node instanceof LogicalNode logical) {
            var glue = node instanceof AndNode ? " and " : " or ";
            return logical.getChildren().stream().map(this::of).collect(Collectors.joining(glue, "(", ")"));
        }
        var comparison = (ComparisonNode) node;
        var field = listing.field(comparison.getSelector());
        if (field == null) {
            throw Refused.parameter(
                    "filter", "%s cannot be filtered".formatted(comparison.getSelector()), listing.names());
        }
        return new Comparison(field, comparison.getOperator(), comparison.getArguments(), sql).condition();
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')') {
                depth--;
            }
        }
        return deepest;
    }

    private static RSQLParser parser() {
        var operators = new HashSet<>(RSQLOperators.defaultOperators());
        operators.add(NULL);
        operators.add(BELOW);
        return new RSQLParser(operators);
    }
}
