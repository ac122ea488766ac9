package dev.openvmo.portfolio.customfields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Pointers;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.OpenField;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is to be known of initiatives besides? A field is declared once for the whole organisation and keeps its type. */
@ApplicationScoped
public class CustomFields {
    private final CustomFieldRepository fields;

    CustomFields(CustomFieldRepository fields) {
        this.fields = fields;
    }

    /** The field of this key as lists of initiatives know it. */
    public Optional<OpenField> listed(String key) {
        return fields.named(key)
                .map(field ->
                        new OpenField(field.type.expression(key), field.type.type, field.choices, field.sortable));
    }

    /** A field by which something is to be computed: 422 where it is not declared or no NUMBER. It stays until the end. */
    public void requireNumber(String key, String pointer) {
        var field = fields.kept(Set.of(key)).get(key);
        if (field == null || field.type != CustomFieldType.NUMBER) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A custom field that is a NUMBER is declared first.")
                    .at(
                            pointer,
                            field == null ? ErrorCode.UNKNOWN_FIELD : ErrorCode.WRONG_TYPE,
                            "is no declared NUMBER");
        }
    }

    /** Values that differ from those before: 422 naming each that is not declared, of another type or no choice. */
    public void check(ObjectNode before, ObjectNode now) {
        var changed = new TreeSet<String>();
        if (now != null) {
            now.fieldNames().forEachRemaining(changed::add);
            changed.removeIf(key -> before != null && Objects.equals(before.get(key), now.get(key)));
        }
        if (changed.isEmpty()) {
            return;
        }
        var declared = fields.kept(changed);
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "Custom fields hold what is declared of them.");
        for (var key : changed) {
            var wrong = wrong(declared.get(key), now.get(key));
            if (wrong != null) {
                refusal.at("/customFields/" + Pointers.escape(key), wrong, detail(wrong));
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private static ErrorCode wrong(CustomFieldEntity field, JsonNode value) {
        if (field == null) {
            return ErrorCode.UNKNOWN_FIELD;
        }
        var wrong = field.type.wrong(value);
        return wrong == null && !field.choices.isEmpty() && !field.choices.contains(value.asText())
                ? ErrorCode.UNKNOWN_VALUE
                : wrong;
    }

    private static String detail(ErrorCode wrong) {
        return switch (wrong) {
            case UNKNOWN_FIELD -> "is not declared";
            case UNKNOWN_VALUE -> "is none of its choices";
            case WRONG_SIZE -> "is empty or longer than 2000 characters";
            case OUT_OF_RANGE -> "has more than 18 digits before the point or 20 after it";
            case INVALID_FORMAT -> "is no date";
            default -> "is of another type";
        };
    }

    Page<CustomFieldView> list(ListQuery query) {
        return fields.list(query);
    }

    CustomFieldView get(UUID id) {
        return fields.view(id);
    }

    CustomFieldView create(CustomFieldRequest request) {
        requireChoices(request);
        if (fields.hadAnotherType(request.key(), request.type())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "The field %s had another type.".formatted(request.key()))
                    .at("/type", ErrorCode.IMMUTABLE, "of a key stays the same for ever");
        }
        return fields.add(new CustomFieldEntity(), request);
    }

    CustomFieldView edit(UUID id, Input<CustomFieldRequest> body) {
        var change = fields.change(fields.forChange(id), body)
                .keeps("/key", CustomFieldRequest::key, "A field keeps its key.")
                .keeps("/type", CustomFieldRequest::type, "A field keeps its type.");
        requireChoices(change.to());
        return fields.save(change);
    }

    /** 409 in-use while an initiative has a value of it, or a model ranks by it or may yet. */
    void delete(UUID id) {
        var field = fields.forUpdate(id);
        var users = fields.users(field.key);
        if (!users.isEmpty()) {
            throw Problem.of(
                            KitProblem.IN_USE,
                            "The custom field still has %s."
                                    .formatted(users.entrySet().stream()
                                            .map(each -> each.getValue() + " " + each.getKey())
                                            .collect(Collectors.joining(", "))))
                    .with("dependents", users);
        }
        fields.remove(field);
    }

    private static void requireChoices(CustomFieldRequest request) {
        if ((request.type() == CustomFieldType.CHOICE) == request.choices().isEmpty()) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A CHOICE has choices, and nothing else has.")
                    .at("/choices", ErrorCode.WRONG_SIZE, "must be there for a CHOICE, and for nothing else");
        }
    }
}
