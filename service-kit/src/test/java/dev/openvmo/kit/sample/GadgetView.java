package dev.openvmo.kit.sample;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gadget. */
@Schema(name = "GadgetView")
record GadgetView(
        UUID id,
        UUID portfolioId,
        String name,
        GadgetKind kind,
        @Nullable Integer size,
        @Nullable Money price,
        List<String> tags,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Owned {
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
