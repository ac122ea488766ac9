package dev.openvmo.kit.export;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rows under a list's header as the items they were written from: what each cell is the type says that is to be read. */
public final class CsvItems {
    /** Deeper than any view. */
    private static final int DEPTH = 8;

    private final Class<?> type;
    private final List<String> header;
    private final Runnable value;

    /** Under this header, of this type; each value is told. */
    public CsvItems(Class<?> type, List<String> header, Runnable value) {
        this.type = type;
        this.header = header;
        this.value = value;
    }

    /** The item of a row; nothing is said of a member whose cell is empty. */
    public ObjectNode item(List<String> cells) {
        var item = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                put(
                        item,
                        i < header.size() && header.get(i) != null ? header.get(i) : "column " + (i + 1),
                        cells.get(i));
            }
        }
        return item;
    }

    private void put(ObjectNode item, String name, String cell) {
        var within = item;
        var of = type;
        var steps = name.split("\\.", DEPTH);
        for (int i = 0; i < steps.length - 1; i++) {
            var inner = within.get(steps[i]);
            within = inner instanceof ObjectNode object ? object : within.putObject(steps[i]);
            var member = of == null ? null : component(of, steps[i]);
            of = member == null ? null : member.getType();
        }
        var last = steps.length == 0 ? name : steps[steps.length - 1];
        within.set(last, value(of == null ? null : component(of, last), cell));
    }

    private static RecordComponent component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private JsonNode value(RecordComponent component, String cell) {
        value.run();
        if (component == null || isText(component)) {
            return TextNode.valueOf(cell);
        }
        try {
            return StrictJson.read(cell.getBytes(StandardCharsets.UTF_8), value);
        } catch (Problem no) {
            if (no.type() != KitProblem.MALFORMED_REQUEST) {
                throw no; // too much of it
            }
            return TextNode.valueOf(cell); // which the one who binds it refuses by name
        }
    }

    private static boolean isText(RecordComponent component) {
        var type = component.getType();
        var json = Number.class.isAssignableFrom(type)
                || type.isPrimitive()
                || type == Boolean.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || JsonNode.class.isAssignableFrom(type);
        return !json || shape(component) == JsonFormat.Shape.STRING;
    }

    private static JsonFormat.Shape shape(RecordComponent component) {
        var format = component.getAccessor().getAnnotation(JsonFormat.class);
        return format == null ? null : format.shape();
    }
}
