package dev.openvmo.kit.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What a write answers is what it was sent, and more: what the request says of a field holds for the answer too. */
final class Representations {
    private Representations() {}

    /** Completes the answer's fields by what the request's fields of the same name say of themselves. */
    static void complete(OpenAPI api, Schema answer, Schema request) {
        var shown = Schemas.target(api, answer);
        var sent = Schemas.target(api, request);
        if (shown == null || sent == null || shown.getProperties() == null || sent.getProperties() == null) {
            return;
        }
        shown.getProperties().forEach((name, field) -> {
            var said = sent.getProperties().get(name);
            if (said != null) {
                complete(field, said);
                if (field.getItems() != null && said.getItems() != null) {
                    complete(field.getItems(), said.getItems());
                }
            }
        });
    }

    private static void complete(Schema field, Schema said) {
        if (field.getDescription() == null) {
            field.setDescription(said.getDescription());
        }
        if (field.getExamples() == null) {
            field.setExamples(said.getExamples());
        }
        if (field.getMaxLength() == null) {
            field.setMaxLength(said.getMaxLength());
        }
        if (field.getMaxItems() == null) {
            field.setMaxItems(said.getMaxItems());
        }
    }
}
