package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What CDEvents 0.3 and 0.4 write otherwise than 0.5, found by comparing their published schemas:
 *
 * <table>
 * <caption>differences</caption>
 * <tr><th>0.3, 0.4</th><th>0.5</th></tr>
 * <tr><td>{@code context.version}, required</td><td>{@code context.specversion}</td></tr>
 * <tr><td>{@code context.chain_id} in drafts of 0.4</td><td>{@code context.chainId}</td></tr>
 * <tr><td>{@code subject.type}, required</td><td>not there</td></tr>
 * <tr><td>{@code content.url} of environments, pipeline runs, repositories and task runs</td><td>{@code content.uri}</td></tr>
 * <tr><td>outcomes {@code pass}, {@code fail} of test runs</td><td>{@code success}, {@code failure}</td></tr>
 * <tr><td>lower versions of the types</td><td>those of the schemas</td></tr>
 * </table>
 */
final class OlderEvents {
    private static final Set<String> WITH_URI = Set.of("environment", "pipelinerun", "repository", "taskrun");
    private static final Map<String, String> OUTCOMES = Map.of("pass", "success", "fail", "failure");

    private OlderEvents() {}

    /** The event as 0.5 would write it, with this type; what it lacks is still lacking. */
    static JsonNode inNewWords(JsonNode event, String type) {
        var copy = event.deepCopy();
        if (copy.get("context") instanceof ObjectNode context) {
            renamed(context, "version", "specversion");
            renamed(context, "chain_id", "chainId");
            if (context.has("type")) {
                context.put("type", type);
            }
        }
        if (copy.get("subject") instanceof ObjectNode subject) {
            subject.remove("type");
            if (subject.get("content") instanceof ObjectNode content) {
                content(content, type);
            }
        }
        return copy;
    }

    /** The name that 0.3 and 0.4 have for what 0.5 misses there. */
    static String pointer(String pointer) {
        return pointer.equals("/context/specversion")
                ? "/context/version"
                : pointer.equals("/subject/content/uri") ? "/subject/content/url" : pointer;
    }

    private static void content(ObjectNode content, String type) {
        var about = type.split("\\.")[2];
        if (WITH_URI.contains(about)) {
            renamed(content, "url", "uri");
        }
        if (about.startsWith("test") && content.has("outcome")) {
            var outcome = content.get("outcome").asText();
            content.put("outcome", OUTCOMES.getOrDefault(outcome, outcome));
        }
    }

    private static void renamed(ObjectNode object, String before, String now) {
        if (object.has(before) && !object.has(now)) {
            object.set(now, object.remove(before));
        }
    }
}
