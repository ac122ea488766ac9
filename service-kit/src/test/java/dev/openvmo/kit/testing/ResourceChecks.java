package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.openvmo.kit.event.Aggregate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The manners of one resource, proved through its front door: a {@code @TestFactory} declares what is particular to the
 * resource and answers {@link #tests}. Every refusal it meets is kept in {@code golden/refusals/<name>.txt}, every event in
 * {@code golden/events/<name>.txt}.
 */
public final class ResourceChecks {
    final String path;
    final Supplier<JsonNode> body;
    final Set<String> fixed = new LinkedHashSet<>();
    final Map<String, Consumer<JsonNode>> holders = new LinkedHashMap<>();
    String role = "admin";
    String address = "id";
    String home = "portfolioId";
    String changing;
    Supplier<JsonNode> another;
    String optional;
    JsonNode optionalValue;
    String key;
    boolean keyFixed;
    boolean editable = true;
    boolean many = true;
    boolean secluded;
    boolean creatorsOwn;
    boolean namedBySender;
    String stamp = "createdAt";
    final Set<String> senders = new LinkedHashSet<>();
    String closedBy;
    Consumer<JsonNode> closing;
    Aggregate aggregate;
    private final Set<String> known = new LinkedHashSet<>();

    private ResourceChecks(String path, Supplier<JsonNode> body) {
        this.path = path;
        this.body = body;
    }

    /** The resource at this path; {@code body} makes a legal request that nobody has sent yet. */
    public static ResourceChecks of(String path, Supplier<String> body) {
        return new ResourceChecks(path, () -> Json.of(body.get()));
    }

    /** The least role that may write. */
    public ResourceChecks writtenBy(String least) {
        role = least;
        return this;
    }

    /** The member that stands in the path, where it is not the id. */
    public ResourceChecks addressedBy(String member) {
        address = member;
        return this;
    }

    /** The member that is the portfolio, where it is not {@code portfolioId}. */
    public ResourceChecks portfolio(String member) {
        home = member;
        return this;
    }

    /** It belongs to the whole organisation: everybody reads it, only an organisation-wide role changes it. */
    public ResourceChecks everywhere() {
        home = null;
        return this;
    }

    /** Only who administers the organisation reads it. */
    public ResourceChecks secluded() {
        secluded = true;
        return everywhere();
    }

    /** Only who created it changes and deletes it. */
    public ResourceChecks creatorsOwn() {
        creatorsOwn = true;
        return this;
    }

    /** Its id is made of what its sender calls it. */
    public ResourceChecks namedBySender() {
        namedBySender = true;
        return this;
    }

    /** The member that says since when it is as it is, where there is no {@code createdAt}. */
    public ResourceChecks stampedBy(String member) {
        stamp = member;
        return this;
    }

    /** Members that the sender says here although they are nobody's elsewhere; the row's version is then its rowVersion. */
    public ResourceChecks senderSays(String... members) {
        senders.addAll(List.of(members));
        return this;
    }

    /** The member that the ETag is made of. */
    String version() {
        return senders.contains("version") ? "rowVersion" : "version";
    }

    /** A member that may be changed and values it can take, each another one. */
    public ResourceChecks changing(String member, Supplier<JsonNode> values) {
        changing = member;
        another = values;
        return this;
    }

    /** The same for a text. */
    public ResourceChecks changing(String member) {
        return changing(member, () -> TextNode.valueOf(Names.next("changed")));
    }

    /** A member that may be absent, with a value for it. */
    public ResourceChecks optional(String member, String value) {
        optional = member;
        optionalValue = TextNode.valueOf(value);
        return this;
    }

    /** A member that no two may have alike, the rest being equal. */
    public ResourceChecks unique(String member) {
        key = member;
        return this;
    }

    /** The same, of one that stays as it was created. */
    public ResourceChecks uniqueForEver(String member) {
        keyFixed = true;
        return unique(member);
    }

    /** A member that cannot be changed: another legal body has another one. */
    public ResourceChecks fixed(String member) {
        fixed.add(member);
        return this;
    }

    /** What holds it: the name among the dependents, and how one comes to be. */
    public ResourceChecks heldBy(String name, Consumer<JsonNode> hold) {
        holders.put(name, hold);
        return this;
    }

    /** What ends its changes: the problem's slug, and how it comes to that. */
    public ResourceChecks closedBy(String slug, Consumer<JsonNode> close) {
        closedBy = slug;
        closing = close;
        return this;
    }

    /** It is created and deleted, never changed. */
    public ResourceChecks neverChanged() {
        editable = false;
        return this;
    }

    /** It is created one at a time. */
    public ResourceChecks oneAtATime() {
        many = false;
        return this;
    }

    /** What is announced of it. */
    public ResourceChecks announced(String service, String name) {
        aggregate = new Aggregate(service, name);
        return this;
    }

    /** Checks that do not hold yet; one that begins to hold fails until its mark is taken away. */
    public ResourceChecks known(String... checks) {
        known.addAll(List.of(checks));
        return this;
    }

    /** One test for each manner. */
    public Stream<DynamicTest> tests() {
        var client = new ResourceClient(this);
        var checks = new Checks();
        new ReadingChecks(client).addTo(checks);
        new RefusalChecks(client).addTo(checks);
        if (editable) {
            new ChangingChecks(client).addTo(checks);
        }
        new CreationChecks(client).addTo(checks);
        new DeletionChecks(client).addTo(checks);
        checks.add("the refusals are the golden ones", client.refusals::compare);
        assertThat(checks.names()).as("known checks").containsAll(known);
        return checks.all.entrySet().stream().map(each -> test(each.getKey(), each.getValue()));
    }

    private DynamicTest test(String name, Check check) {
        if (!known.contains(name)) {
            return DynamicTest.dynamicTest(path + " " + name, check::run);
        }
        return DynamicTest.dynamicTest(path + " does not yet hold: " + name, () -> assertThatThrownBy(check::run)
                .as("'%s' holds now: take its known(…) away", name)
                .isInstanceOf(AssertionError.class));
    }

    /** What one test does. */
    interface Check {
        void run() throws Exception;
    }

    /** Checks by name, in the order in which they run. */
    static final class Checks {
        private final Map<String, Check> all = new LinkedHashMap<>();

        void add(String name, Check check) {
            assertThat(all.put(name, check)).as("a second check '%s'", name).isNull();
        }

        Set<String> names() {
            return all.keySet();
        }
    }
}
