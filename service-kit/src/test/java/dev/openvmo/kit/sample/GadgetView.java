package dev.openvmo.kit.sample;

import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.json.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gadget. */
record GadgetView(
        UUID id,
        UUID portfolioId,
        @Schema(examples = "Hammer") String name,
        GadgetKind kind,
        Integer size,
        Money price,
        List<String> tags,
        LocalDate dueOn,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {
    static GadgetView of(GadgetEntity gadget) {
        return new GadgetView(
                gadget.id,
                gadget.portfolioId,
                gadget.name,
                gadget.kind,
                gadget.size,
                gadget.price == null ? null : new Money(gadget.price, "GBP"),
                List.of(gadget.tags),
                gadget.dueOn,
                gadget.createdAt,
                gadget.updatedAt,
                gadget.version);
    }
}
