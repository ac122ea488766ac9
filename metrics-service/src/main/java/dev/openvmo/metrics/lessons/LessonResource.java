package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/lessons}. */
@Path("/v1/lessons")
@Endpoint
@Tag(name = "Lessons", description = "What was learned, where that may help again, and whether it did")
class LessonResource {
    static final String PATH = "/v1/lessons";

    private final Lessons lessons;
    private final LessonSearch search;
    private final Suggestions suggestions;
    private final Batches batches;

    LessonResource(Lessons lessons, LessonSearch search, Suggestions suggestions, Batches batches) {
        this.lessons = lessons;
        this.search = search;
        this.suggestions = suggestions;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createLesson", summary = "Add a lesson")
    public RestResponse<LessonView> create(Input<LessonRequest> body) {
        return Created.at(PATH, lessons.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createLessons", summary = "Add many lessons")
    public BatchResult createMany(Batch<LessonRequest> items) {
        return batches.create(items, lessons::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listLessons", summary = "List lessons")
    public Page<LessonView> list(@BeanParam ListQuery query) {
        return lessons.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getLesson", summary = "Read a lesson")
    public LessonView get(@PathParam("id") UUID id) {
        return lessons.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceLesson", summary = "Replace a lesson")
    public LessonView replace(@PathParam("id") UUID id, Input<LessonRequest> body) {
        return lessons.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchLesson", summary = "Change parts of a lesson (merge patch)")
    public LessonView patch(@PathParam("id") UUID id, Input<LessonRequest> body) {
        return lessons.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteLesson", summary = "Delete a lesson")
    public void delete(@PathParam("id") UUID id) {
        lessons.delete(id);
    }

    @GET
    @Path("/search")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "searchLessons",
            summary = "Look for words in lessons, the best match first",
            description =
                    "Words are stemmed in each lesson's language. As in web searches: `\"word for word\"`, `or`, `-without`.")
    public FoundLessonsView search(
            @QueryParam("q")
                    @Parameter(
                            description = "What to look for.",
                            example = "rehearse migration",
                            schema = @Schema(maxLength = 400))
                    String q,
            @QueryParam("portfolioId")
                    @Parameter(
                            description = "Only lessons of this portfolio.",
                            example = "0198c0de-0000-7000-8000-000000000001")
                    UUID portfolioId,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many at most; 20 when absent.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    String limit) {
        return search.find(q, portfolioId, limit);
    }

    @GET
    @Path("/suggestions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "suggestLessons",
            summary = "Find lessons that are like a situation",
            description =
                    "By words that both have, the rare ones counting most, by strings of letters, and by tags, value stream and kind of"
                            + " initiative; out of all lessons that the caller may read.")
    public SuggestedLessonsView suggest(@BeanParam SuggestionRequest asked) {
        return suggestions.find(asked);
    }
}
