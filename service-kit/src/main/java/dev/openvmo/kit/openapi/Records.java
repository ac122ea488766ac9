package dev.openvmo.kit.openapi;

import jakarta.annotation.Nullable;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * The records behind schemas. A component of an answer is always there unless it is {@link Nullable}; whatever callers send
 * decides by constraints what is required. What a component does not say of itself, the interface says that asks for it.
 */
final class Records {
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

    private final IndexView index;

    Records(IndexView index) {
        this.index = index;
    }

    void complete(OpenAPI api) {
        var sent = Schemas.sent(api);
        for (var said : index.getAnnotations(SCHEMA)) {
            if (said.target().kind() == Kind.CLASS && said.target().asClass().isRecord()) {
                var type = said.target().asClass();
                var name = said.value("name") == null
                        ? type.simpleName()
                        : said.value("name").asString();
                var schema = api.getComponents().getSchemas().get(name);
                if (schema != null) {
                    complete(type, schema, !sent.contains(name));
                }
            }
        }
    }

    private void complete(ClassInfo type, Schema schema, boolean answered) {
        for (var component : type.recordComponents()) {
            var property = schema.getProperties().get(component.name());
            if (property != null && property.getDescription() == null) {
                property.setDescription(inherited(type, component.name()));
            }
            if (property != null && answered && !component.hasAnnotation(Nullable.class)) {
                Schemas.require(schema, component.name());
            }
        }
    }

    /** As Javadoc is inherited: what an interface of the record says of the method that a component is. */
    private String inherited(ClassInfo type, String name) {
        return interfaces(type)
                .flatMap(each -> Stream.ofNullable(each.method(name)))
                .flatMap(each -> Stream.ofNullable(each.annotation(SCHEMA)))
                .flatMap(each -> Stream.ofNullable(each.value("description")))
                .map(AnnotationValue::asString)
                .findFirst()
                .orElse(null);
    }

    private Stream<ClassInfo> interfaces(ClassInfo type) {
        return type.interfaceNames().stream()
                .map(index::getClassByName)
                .filter(Objects::nonNull)
                .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    }
}
