package dev.openvmo.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller. Carries no stack trace: it is an answer, not an accident. */
public final class Problem extends RuntimeException {
    /** Nobody reads more of them, and a body has room for a million. */
    public static final int ERRORS = 50;

    private final transient ProblemType type;
    private final transient List<Violation> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** A refusal of this type; the detail is for the reader and holds nothing internal. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail);
    }

    /** The refusal of a body that holds more than so many of these: 413. */
    public static Problem tooLarge(int most, String what) {
        return of(KitProblem.CONTENT_TOO_LARGE, "a body holds at most %d %s".formatted(most, what));
    }

    /** Adds one entry of {@code errors}; those over fifty are dropped. */
    public Problem at(String pointer, ErrorCode code, String detail) {
        if (errors.size() < ERRORS) {
            errors.add(new Violation(pointer, code, detail));
        }
        return this;
    }

    /** Drops all entries of {@code errors} but the first. */
    public Problem withFirstError() {
        errors.subList(Math.min(1, errors.size()), errors.size()).clear();
        return this;
    }

    /** Adds an extension member. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a response header. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when the same request may succeed. */
    public Problem retryAfter(Duration delay) {
        return header("Retry-After", Long.toString(Math.max(1, (delay.toMillis() + 999) / 1000)));
    }

    /** This refusal of what a body holds under this pointer; what it says of its neighbours there stays theirs. */
    public Problem within(String pointer, String... neighbours) {
        errors.replaceAll(each -> List.of(neighbours).contains(each.pointer())
                ? each
                : new Violation(pointer + each.pointer(), each.code(), each.detail()));
        return this;
    }

    /** This refusal of one item as the refusal of all of them. */
    public Problem ofItem(int index) {
        var all = of(type, "item %d: %s".formatted(index, detail()));
        errors.forEach(each -> all.at("/" + index + each.pointer(), each.code(), each.detail()));
        all.members.putAll(members);
        all.headers.putAll(headers);
        return all.with("index", index);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return getMessage();
    }

    public List<Violation> errors() {
        return Collections.unmodifiableList(errors);
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The members that are the same wherever the problem is shown: alone or inside a list of results. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.uri());
        body.put("title", type.title());
        body.put("status", type.status());
        if (detail() != null) {
            body.put("detail", detail());
        }
        if (!errors.isEmpty()) {
            body.put("errors", errors());
        }
        body.putAll(members);
        return body;
    }
}
