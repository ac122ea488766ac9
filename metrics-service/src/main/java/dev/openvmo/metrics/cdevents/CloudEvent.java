package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.EventAttributesRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CloudEvent (1.0.2 §3.1) with JSON as its data, in any of its three modes.
 *
 * @param attributes what its envelope says
 * @param data what it carries
 * @param root where the data is in the body, as pointers say: {@code /data}, or nothing in binary mode
 */
record CloudEvent(EventAttributesRequest attributes, JsonNode data, String root) {
    private static final Predicate<String> ATTRIBUTE =
            Pattern.compile("[a-z0-9]{1,100}").asMatchPredicate();

    /** Binary mode: attributes in headers, the body is the data. */
    static CloudEvent binary(EventAttributesRequest headers, JsonNode body) {
        headers.decode();
        return new CloudEvent(headers, body, "").require(new Problems());
    }

    /** Structured mode, or an item of a batch (JSON Format 1.0.2 §3.1): 422. */
    static CloudEvent structured(JsonNode event) {
        var problems = new Problems();
        if (!event.isObject()) {
            throw problems.wrong("", ErrorCode.WRONG_TYPE, "must be an object").problem;
        }
        var attributes = new EventAttributesRequest();
        attributes.specversion = problems.text(event, "specversion");
        attributes.id = problems.text(event, "id");
        attributes.source = problems.text(event, "source");
        attributes.type = problems.text(event, "type");
        attributes.time = problems.text(event, "time");
        event.properties().forEach(each -> {
            if (!each.getKey().equals("data")
                    && (!ATTRIBUTE.test(each.getKey()) || each.getValue().isContainerNode())) {
                problems.wrong("/" + shown(each.getKey()), ErrorCode.UNKNOWN_FIELD, "an event has no such attribute");
            }
        });
        return new CloudEvent(attributes, event.get("data"), "/data").require(problems);
    }

    private CloudEvent require(Problems problems) {
        problems.present("/specversion", attributes.specversion);
        if (attributes.specversion != null && !attributes.specversion.equals("1.0")) {
            problems.wrong("/specversion", ErrorCode.UNKNOWN_VALUE, "1.0 is the version that is read");
        }
        problems.present("/id", attributes.id);
        problems.present("/source", attributes.source);
        problems.present("/type", attributes.type);
        if (data == null || data.isNull()) {
            problems.wrong(root, ErrorCode.REQUIRED, "is missing");
        } else if (!data.isObject()) {
            problems.wrong(root, ErrorCode.WRONG_TYPE, "must be an object");
        }
        problems.require();
        return this;
    }

    private static String shown(String name) {
        return (name.length() > 100 ? "?" : name).replace("~", "~0").replace("/", "~1");
    }

    /** What is wrong with an event. */
    static final class Problems {
        private final Problem problem = Problem.of(KitProblem.INVALID_INPUT, "the event is not valid");

        Problems wrong(String pointer, ErrorCode code, String detail) {
            problem.at(pointer, code, detail);
            return this;
        }

        private void present(String pointer, String value) {
            if (value == null) {
                wrong(pointer, ErrorCode.REQUIRED, "is missing");
            } else if (value.isEmpty()) {
                wrong(pointer, ErrorCode.WRONG_SIZE, "is empty");
            }
        }

        private String text(JsonNode event, String name) {
            var value = event.get(name);
            if (value != null && !value.isNull() && !value.isTextual()) {
                wrong("/" + name, ErrorCode.WRONG_TYPE, "must be a string");
            }
            return value == null || !value.isTextual() ? null : value.textValue();
        }

        void require() {
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
        }
    }
}
