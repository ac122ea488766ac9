package dev.openvmo.metrics.lessons;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose situation lessons are to be like. */
public class SuggestionRequest {
    @QueryParam("initiativeId")
    @Parameter(
            description = "An initiative: its title, description, customer need, tags, value stream and kind.",
            example = "01935a00-0000-7000-8000-000000000101")
    public UUID initiativeId;

    @QueryParam("text")
    @Parameter(
            description = "Or a situation in words.",
            example = "Customer accounts are carried over to the new billing system",
            schema = @Schema(maxLength = 4000))
    public String text;

    @QueryParam("tags")
    @Parameter(description = "With `text`: tags, parted by commas.", example = "migration,billing")
    public String tags;

    @QueryParam("limit")
    @Parameter(
            description = "How many at most; 5 when absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20"))
    public String limit;

    List<String> tagList() {
        return tags == null ? List.of() : List.of(tags.split(","));
    }
}
