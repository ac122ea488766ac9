package dev.openvmo.metrics.valuestatements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The links of a value statement, the latest first. */
@Schema(name = "ValueStatementLinks")
record StatementLinksView(
        @Schema(description = "Those that were not taken back, the latest first.", maxItems = StatementLinks.MOST)
                List<StatementLinkView> items) {}
