package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.metrics.intake.Canonical;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Whether an event is what its specification says, and one that is known here: 0.3, 0.4 and 0.5, in any patch of them. */
@ApplicationScoped
class EventCheck {
    private static final Pattern VERSION = Pattern.compile("0\\.([345])\\.\\d{1,4}(?:-[A-Za-z0-9.-]{1,50})?");
    private static final String UNKNOWN = "additionalProperties";

    private final EventSchemas schemas;

    EventCheck(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /** The event to be mapped, checked; null where it is of a version or type that is not known: 422. */
    JsonNode known(CloudEvent event) {
        var problems = new CloudEvent.Problems();
        var type = EventType.parse(event.attributes().type).orElse(null);
        if (type == null) {
            problems.wrong(
                            "/type",
                            ErrorCode.UNKNOWN_VALUE,
                            "a type of CDEvents is expected, such as dev.cdevents.service.deployed.0.3.0")
                    .require();
        }
        var schema =
                type.custom() || type.major() != 0 ? null : schemas.of(type).orElse(null);
        if (schema == null || type.minor() > schema.minor()) {
            return null;
        }
        var context = event.data().path("context");
        var version =
                context.path("specversion").isMissingNode() ? context.path("version") : context.path("specversion");
        var form = VERSION.matcher(version.asText());
        if (!version.isMissingNode() && !form.matches()) {
            return null;
        }
        var older = version.isMissingNode()
                ? type.minor() < schema.minor()
                : !form.group(1).equals("5");
        if (!older && type.minor() < schema.minor()) {
            return null;
        }
        check(event, type, schema, older, problems);
        problems.require();
        return event.data();
    }

    private static void check(
            CloudEvent event, EventType type, EventSchemas.Known schema, boolean older, CloudEvent.Problems problems) {
        var said = event.data().at("/context/type").asText(event.attributes().type);
        if (!said.equals(event.attributes().type)) {
            problems.wrong(event.root() + "/context/type", ErrorCode.INVALID, "must be the type of the event");
        }
        var document = older
                ? OlderEvents.inNewWords(event.data(), "dev.cdevents.%s.0.%d.0".formatted(type.name(), schema.minor()))
                : event.data();
        if (older
                && event.data().path("subject").isObject()
                && !event.data().at("/subject").has("type")) {
            problems.wrong(event.root() + "/subject/type", ErrorCode.REQUIRED, "is missing");
        }
        schema.schema().validate(document).stream()
                .filter(message -> !older || !UNKNOWN.equals(message.getType()))
                .sorted(Comparator.comparing(
                        message -> message.getInstanceLocation().toString()))
                .forEach(message -> wrong(message, event.root(), older, problems));
        var time = event.data().at("/context/timestamp");
        if (time.isTextual() && !isTime(time.asText())) {
            problems.wrong(
                    event.root() + "/context/timestamp", ErrorCode.INVALID_FORMAT, "an RFC 3339 time is expected");
        }
    }

    private static void wrong(ValidationMessage message, String root, boolean older, CloudEvent.Problems problems) {
        var at = message.getInstanceLocation().toString();
        var pointer = message.getProperty() == null ? at : at + "/" + message.getProperty();
        var code =
                switch (message.getType()) {
                    case "required" -> ErrorCode.REQUIRED;
                    case UNKNOWN -> ErrorCode.UNKNOWN_FIELD;
                    case "type" -> ErrorCode.WRONG_TYPE;
                    case "minLength" -> ErrorCode.WRONG_SIZE;
                    case "enum" -> ErrorCode.UNKNOWN_VALUE;
                    default -> ErrorCode.INVALID;
                };
        problems.wrong(root + (older ? OlderEvents.pointer(pointer) : pointer), code, detail(code));
    }

    private static String detail(ErrorCode code) {
        return switch (code) {
            case REQUIRED -> "is missing";
            case UNKNOWN_FIELD -> "CDEvents 0.5 has no such member here";
            case WRONG_TYPE -> "is of another type than the schema says";
            case WRONG_SIZE -> "is empty";
            case UNKNOWN_VALUE -> "is none of the values that the schema names";
            default -> "is not what the schema says";
        };
    }

    private static boolean isTime(String text) {
        try {
            Canonical.time(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
