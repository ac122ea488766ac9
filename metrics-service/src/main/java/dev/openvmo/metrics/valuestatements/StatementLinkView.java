package dev.openvmo.metrics.valuestatements;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.ShownOnce;
import dev.openvmo.kit.store.Row;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to a value statement; the link itself is told once. */
@Schema(name = "ValueStatementLink")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementLinkView(
        @Schema(description = "By which it is taken back.") UUID id,
        @Nullable
                @Schema(
                        description = "Where whoever has it reads the statement; shown once, when it is made.",
                        maxLength = 100,
                        examples = "/v1/shared-value-statements/6xHVQv3sYlm2VbnCJm0n1wqk4yQf0u3bZ8r7a9Tc1Zk")
                String path,
        @Schema(description = "Until when it opens.") Instant expiresAt,
        @Nullable @Schema(description = "With whom it is shared.", maxLength = 200, examples = "For the steering group")
                String note,
        @Schema(description = "Who shared it.", maxLength = 200, examples = "key:0198c0de-0000-7000-8000-000000000009")
                String createdBy,
        @Schema(description = "When; the moment of what is shared.") Instant createdAt)
        implements ShownOnce {

    static StatementLinkView of(Row row, String path) {
        return new StatementLinkView(
                row.uuid("id"),
                path,
                row.instant("expires_at"),
                row.text("note"),
                row.text("created_by"),
                row.instant("created_at"));
    }

    @Override
    public StatementLinkView later() {
        return new StatementLinkView(id, null, expiresAt, note, createdBy, createdAt);
    }
}
