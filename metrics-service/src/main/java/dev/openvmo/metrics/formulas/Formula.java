package dev.openvmo.metrics.formulas;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is computed from metrics: numbers, keys of metrics, {@code + - * /} and parentheses, with the usual precedence. A key
 * that holds more than letters, digits, dots and underscores is written in brackets: {@code [cost-to-serve] / orders}.
 */
public sealed interface Formula {
    /** The longest text of one. */
    int LONGEST = 1000;

    /** What it comes to, where each metric says this. */
    Quantity evaluate(Function<String, Quantity> metrics);

    /** Notes the keys of the metrics it names. */
    void name(Set<String> keys);

    /** Throws {@link FormulaMistake}, which says where and what. */
    static Formula parse(String text) {
        return new FormulaReader(text).read();
    }

    /** One sum over the other. */
    static Formula ratio(String numerator, String denominator) {
        return new Operation('/', new Name(numerator), new Name(denominator));
    }

    /** The keys of the metrics it names. */
    default Set<String> names() {
        var keys = new TreeSet<String>();
        name(keys);
        return keys;
    }

    /** A literal. */
    record Literal(BigDecimal value) implements Formula {
        @Override
        public Quantity evaluate(Function<String, Quantity> metrics) {
            return Quantity.number(value);
        }

        @Override
        public void name(Set<String> keys) {
            // it names none
        }
    }

    /** A metric. */
    record Name(String key) implements Formula {
        @Override
        public Quantity evaluate(Function<String, Quantity> metrics) {
            return metrics.apply(key);
        }

        @Override
        public void name(Set<String> keys) {
            keys.add(key);
        }
    }

    /** The opposite of another. */
    record Negation(Formula of) implements Formula {
        @Override
        public Quantity evaluate(Function<String, Quantity> metrics) {
            return of.evaluate(metrics).negated();
        }

        @Override
        public void name(Set<String> keys) {
            of.name(keys);
        }
    }

    /** Two, and what is done with them. */
    record Operation(char operator, Formula left, Formula right) implements Formula {
        @Override
        public Quantity evaluate(Function<String, Quantity> metrics) {
            var one = left.evaluate(metrics);
            var other = right.evaluate(metrics);
            return switch (operator) {
                case '+' -> one.plus(other);
                case '-' -> one.plus(other.negated());
                case '*' -> one.times(other);
                default -> one.dividedBy(other);
            };
        }

        @Override
        public void name(Set<String> keys) {
            left.name(keys);
            right.name(keys);
        }
    }
}
