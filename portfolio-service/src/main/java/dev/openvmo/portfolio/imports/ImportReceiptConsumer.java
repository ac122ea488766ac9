package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Hears from metrics-service what became of measured rows. */
@ApplicationScoped
class ImportReceiptConsumer implements StateConsumer {
    private static final Aggregate SOURCE = new Aggregate("metrics", "receipt");

    private final Sql sql;
    private final JsonText json;

    ImportReceiptConsumer(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** What is taken from {@code metrics.receipt}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ImportReceipt(
            UUID importId, long accepted, long unchanged, long rejected, JsonNode rejections, long stateVersion) {

        ImportReceipt at(UUID id, long version) {
            return new ImportReceipt(id, accepted, unchanged, rejected, rejections, version);
        }
    }

    @Override
    public Aggregate aggregate() {
        return SOURCE;
    }

    @Override
    public void apply(List<StateEvent> events) {
        sql.query(
                        """
                        insert into import_receipt as r (import_id, state_version, accepted, unchanged, rejected, rejections)
                        select e."importId", e."stateVersion", e.accepted, e.unchanged, e.rejected,
                               coalesce(e.rejections, '[]')
                        from json_to_recordset(cast(:receipts as json))
                             as e("importId" uuid, "stateVersion" bigint, accepted bigint, unchanged bigint, rejected bigint,
                                  rejections text)
                        order by 1
                        on conflict (import_id) do update
                        set state_version = excluded.state_version, accepted = excluded.accepted, unchanged = excluded.unchanged,
                            rejected = excluded.rejected, rejections = excluded.rejections
                        where r.state_version < excluded.state_version""")
                .with(
                        "receipts",
                        json.text(
                                events.stream().map(ImportReceiptConsumer::read).toList()))
                .update();
    }

    static ImportReceipt read(StateEvent event) {
        return event.deleted()
                ? new ImportReceipt(event.id(), 0, 0, 0, null, event.stateVersion())
                : event.as(ImportReceipt.class).at(event.id(), event.stateVersion());
    }
}
