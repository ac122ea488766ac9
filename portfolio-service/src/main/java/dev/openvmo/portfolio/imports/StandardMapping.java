package dev.openvmo.portfolio.imports;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose CSV export a mapping is known for; {@code import-mappings/<name>.json} says it. */
@Schema(description = "Whose CSV export is known.")
enum StandardMapping {
    JIRA,
    AZURE_DEVOPS;

    String file() {
        return "/import-mappings/%s.json"
                .formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
