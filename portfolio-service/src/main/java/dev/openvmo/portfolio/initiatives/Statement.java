package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one list, or one edit by hand, says of an initiative.
 *
 * @param importId of the list; null: said by hand
 * @param day of which it is true; null: of the day on which it was said
 */
record Statement(UUID importId, LocalDate day, Instant saidAt, Said said) {
    /** The fields of an initiative that are said one by one; tags are, too. */
    static final List<String> FIELDS = List.of(
            "valueStreamId",
            "title",
            "description",
            "kind",
            "category",
            "horizon",
            "owner",
            "sponsor",
            "plannedStart",
            "plannedEnd");

    /** A category that is not said. */
    private static final JsonNode NOTHING =
            JsonNodeFactory.instance.objectNode().put("category", "BUSINESS");

    /**
     * The words.
     *
     * @param fields a null says that there is none
     * @param defaults what holds where nobody says anything
     * @param tags of a list, by prefix: all that its columns say; by hand, by tag: whether it is there
     * @param state of a list: where it stands; null: nothing is said of that
     */
    record Said(ObjectNode fields, ObjectNode defaults, ObjectNode tags, String state) {
        Said {
            fields = fields == null ? JsonNodeFactory.instance.objectNode() : fields;
            defaults = defaults == null ? JsonNodeFactory.instance.objectNode() : defaults;
            tags = tags == null ? JsonNodeFactory.instance.objectNode() : tags;
        }

        /** The difference between two requests; all of the second where there was none. */
        static Said byHand(JsonNode from, JsonNode to) {
            var said = new Said(null, null, null, null);
            var before = from.isObject() ? from : NOTHING;
            for (var field : FIELDS) {
                if (!value(before, field).equals(value(to, field))) {
                    said.fields.set(field, value(to, field));
                }
            }
            var gone = texts(before.path("tags"));
            var fresh = texts(to.path("tags"));
            fresh.stream().filter(tag -> !gone.contains(tag)).forEach(tag -> said.tags.put(tag, true));
            gone.stream().filter(tag -> !fresh.contains(tag)).forEach(tag -> said.tags.put(tag, false));
            return said;
        }

        boolean nothing() {
            return fields.isEmpty() && tags.isEmpty();
        }

        private static JsonNode value(JsonNode request, String field) {
            return request.hasNonNull(field) ? request.get(field) : NullNode.instance;
        }

        private static Set<String> texts(JsonNode array) {
            var texts = new HashSet<String>();
            array.forEach(text -> texts.add(text.asText()));
            return texts;
        }
    }
}
