package dev.openvmo.portfolio.tools;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Tools as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class ToolRepository extends ResourceRepository<ToolEntity, ToolRequest, ToolView> {
    ToolRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "tool", ToolRequest::of, ToolEntity::edit, ToolView::of)
                        .refers("fk_tool_portfolio", "/portfolioId")
                        .unique("uq_tool_name", "/name", "portfolioId", "name")
                        .heldBy("capacities", "capacity", "tool_id")
                        .heldBy("allocations", "allocation", "tool_id")
                        .search("name")
                        .sort("name"));
    }
}
