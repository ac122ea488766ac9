package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Value streams as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class ValueStreamRepository extends ResourceRepository<ValueStreamEntity, ValueStreamRequest, ValueStreamView> {
    ValueStreamRepository(Resources kit) {
        super(
                kit,
                resource(
                                "portfolio",
                                "value-stream",
                                ValueStreamRequest::of,
                                ValueStreamEntity::edit,
                                ValueStreamView::of)
                        .unique("uq_value_stream_name", "/name", "portfolioId", "name")
                        .unique("uq_value_stream_key", "/key", "key")
                        .refers("fk_value_stream_portfolio", "/portfolioId")
                        .heldBy("initiatives", "initiative", "value_stream_id")
                        .heldBy("budgets", "budget", "value_stream_id")
                        .search("key", "name", "customerSegment"));
    }
}
