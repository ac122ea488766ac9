package dev.openvmo.kit.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as the driver wants it, and the names of its parameters in the order of their places. */
record NamedSql(String text, String statement, List<String> names) {

    /** What is none of ours (quoted text, comments, casts) is matched first and stays as it is. */
    private static final Pattern PARTS = Pattern.compile(
            """
            (?<!\\w)[eE]'(?:[^'\\\\]++|\\\\.)*+' | '[^']*+' | "[^"]*+" | --[^\\n]*+ | /\\*.*?\\*/ \
            | \\$(?<tag>(?:[A-Za-z_]\\w*)?)\\$.*?\\$\\k<tag>\\$ | :: | :(?<name>[A-Za-z_]\\w*+) | (?<operator>\\?)""",
            Pattern.COMMENTS | Pattern.DOTALL);

    private static final LoadingCache<String, NamedSql> KNOWN =
            Caffeine.newBuilder().maximumSize(2_000).build(NamedSql::parse);

    static NamedSql of(String text) {
        return KNOWN.get(text);
    }

    private static NamedSql parse(String text) {
        var names = new ArrayList<String>();
        var statement =
                PARTS.matcher(text).replaceAll(part -> Matcher.quoteReplacement(replaced((Matcher) part, names)));
        return new NamedSql(text, statement, List.copyOf(names));
    }

    /** The driver reads a single question mark as a parameter, two as the operator of that name. */
    private static String replaced(Matcher part, List<String> names) {
        if (part.group("name") != null) {
            names.add(part.group("name"));
            return "?";
        }
        return part.group("operator") != null ? "??" : part.group();
    }
}
