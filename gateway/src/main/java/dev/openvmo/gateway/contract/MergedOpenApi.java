package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several OpenAPI documents as one. Info, servers and security are those of the first; a path is owned by whoever
 * brings it first; a component that is the same everywhere is kept once, one that differs gets its service's name.
 */
final class MergedOpenApi {
    private final ObjectNode merged;

    MergedOpenApi(ObjectNode first) {
        merged = first.deepCopy();
        merged.withObject("/paths");
        merged.withObject("/components");
    }

    /** Adds a service's document. */
    MergedOpenApi and(String service, JsonNode document) {
        var renamed = new LinkedHashMap<String, String>();
        clashes(service, document, renamed);
        var own = rewrite(document, renamed); // a copy: what is merged is changed further
        components(own, renamed);
        own.path("paths").properties().forEach(path -> {
            if (!merged.withObject("/paths").has(path.getKey())) {
                merged.withObject("/paths").set(path.getKey(), path.getValue());
            }
        });
        union("tags", own, "name");
        union("x-problems", own, "slug");
        return this;
    }

    ObjectNode document() {
        return merged;
    }

    private void clashes(String service, JsonNode document, Map<String, String> renamed) {
        var prefix = Character.toUpperCase(service.charAt(0)) + service.substring(1);
        document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var known = merged.path("components").path(section.getKey()).path(component.getKey());
                    if (!known.isMissingNode() && !known.equals(component.getValue())) {
                        renamed.put(
                                "#/components/" + section.getKey() + "/" + component.getKey(),
                                "#/components/" + section.getKey() + "/" + prefix + component.getKey());
                    }
                }));
    }

    private void components(JsonNode document, Map<String, String> renamed) {
        document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var reference = "#/components/" + section.getKey() + "/" + component.getKey();
                    var name = renamed.getOrDefault(reference, reference);
                    var target = merged.withObject("/components/" + section.getKey());
                    target.set(name.substring(name.lastIndexOf('/') + 1), component.getValue());
                }));
    }

    private static JsonNode rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            field.getKey().equals("$ref")
                                            && renamed.containsKey(
                                                    field.getValue().asText())
                                    ? TextNode.valueOf(
                                            renamed.get(field.getValue().asText()))
                                    : rewrite(field.getValue(), renamed)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(each -> copy.add(rewrite(each, renamed)));
            return copy;
        }
        return node;
    }

    /** Lists of named things (an object by name counts as one): each name once. */
    private void union(String member, JsonNode document, String name) {
        var theirs = document.path(member);
        if (theirs.isObject()) {
            theirs.properties().forEach(each -> {
                if (!merged.path(member).has(each.getKey())) {
                    merged.withObject("/" + member).set(each.getKey(), each.getValue());
                }
            });
            return;
        }
        theirs.forEach(each -> {
            for (var known : merged.path(member)) {
                if (known.path(name).equals(each.path(name))) {
                    return;
                }
            }
            merged.withArray("/" + member).add(each);
        });
    }
}
