package dev.openvmo.kit.page;

import dev.openvmo.kit.json.TextForm;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of every list. Taken as text: what cannot be read is a 400 that says what can. */
public class ListQuery {
    private static final int DEFAULT = 50;
    private static final int MOST = 1000;

    @Parameter(
            description = "How many items a page holds; without it, CSV and NDJSON hold all there are.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "50"))
    @QueryParam("limit")
    public String limit;

    @Parameter(
            description = "nextCursor of the page before; belongs to the same filter and sort.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_.-]+$", maxLength = 4096))
    @QueryParam("cursor")
    public String cursor;

    @Parameter(
            description =
                    "RSQL: `state==READY,(horizon==H1;title==*shop*)`. `;` is and, `,` is or, `*` any text. Operators:"
                            + " `==` `!=` `=lt=` `=le=` `=gt=` `=ge=` `=in=` `=out=` `=null=`.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[^\\u0000]*$", maxLength = 4096))
    @QueryParam("filter")
    public String filter;

    @Parameter(
            description = "Fields to sort by, `-` for descending: `-createdAt,title`.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_,-]+$", maxLength = 400))
    @QueryParam("sort")
    public String sort;

    @Parameter(
            description = "Fields to show of each item: `id,title`. The others are left out, required or not.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_,]+$", maxLength = 1000))
    @QueryParam("fields")
    public String fields;

    @Parameter(
            description = "Words to look for.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[^\\u0000]*$", maxLength = 200))
    @QueryParam("q")
    public String q;

    @Parameter(
            description = "true: say how many there are in all.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("count")
    public String count;

    /** How many items the page may hold. */
    public int size() {
        if (limit == null) {
            return DEFAULT;
        }
        var size = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "limit is a whole number from 1 to " + MOST)
                    .with("parameter", "limit");
        }
        return size;
    }

    /** Whether the total is wanted. */
    public boolean counted() {
        return TextForm.flag("count", count);
    }
}
