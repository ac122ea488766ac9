package dev.openvmo.metrics.formulas;

import java.math.BigDecimal;

/** Reads a formula from left to right, the sum first: a method for each level of precedence. */
final class FormulaReader {
    /** What is read one within another takes the caller's stack. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;
    private int depth;

    FormulaReader(String text) {
        this.text = text;
    }

    Formula read() {
        var formula = sum();
        if (peek() != 0) {
            throw new FormulaMistake(at, "an operator is expected");
        }
        return formula;
    }

    private Formula sum() {
        var formula = product();
        for (var next = peek(); next == '+' || next == '-'; next = peek()) {
            at++;
            formula = new Formula.Operation(next, formula, product());
        }
        return formula;
    }

    private Formula product() {
        var formula = factor();
        for (var next = peek(); next == '*' || next == '/'; next = peek()) {
            at++;
            formula = new Formula.Operation(next, formula, factor());
        }
        return formula;
    }

    private Formula factor() {
        if (++depth > DEEPEST) {
            throw new FormulaMistake(at, "at most %d one within another".formatted(DEEPEST));
        }
        var formula = innermost(peek());
        depth--;
        return formula;
    }

    private Formula innermost(char next) {
        if (next == '-') {
            at++;
            return new Formula.Negation(factor());
        }
        if (next == '(') {
            at++;
            var inner = sum();
            end(')');
            return inner;
        }
        if (next == '[') {
            var from = ++at;
            at = Math.max(from, text.indexOf(']', from));
            var key = text.substring(from, at).strip();
            end(']');
            return new Formula.Name(key);
        }
        return isDigit(next) ? number() : name(next);
    }

    private Formula number() {
        var from = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        var digits = text.substring(from, at);
        if (digits.length() > LONGEST_NUMBER || !digits.matches("[0-9]+([.][0-9]+)?")) {
            throw new FormulaMistake(from, "a number of at most %d digits is expected".formatted(LONGEST_NUMBER));
        }
        return new Formula.Literal(new BigDecimal(digits));
    }

    private Formula name(char next) {
        if (!isLetter(next)) {
            throw new FormulaMistake(at, "a metric's key, a number or '(' is expected");
        }
        var from = at;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
            at++;
        }
        return new Formula.Name(text.substring(from, at));
    }

    private void end(char bracket) {
        if (peek() != bracket) {
            throw new FormulaMistake(at, "'%s' is expected".formatted(bracket));
        }
        at++;
    }

    /** The next character that is no space; U+0000 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isPartOfName(char c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
