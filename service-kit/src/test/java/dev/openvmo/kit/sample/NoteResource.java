package dev.openvmo.kit.sample;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Endpoint
@Path("/v1/notes")
@Tag(name = "Notes", description = "Things to try the order of checks on")
class NoteResource {
    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createNote", summary = "Write a note")
    public RestResponse<NoteView> create(Input<NoteRequest> body) {
        return Created.at("/v1/notes", notes.create(body));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listNotes", summary = "List notes")
    public Map<String, Object> list() {
        return notes.list();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getNote", summary = "Read a note")
    public NoteView get(@PathParam("id") UUID id) {
        return notes.get(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceNote", summary = "Replace a note")
    public NoteView change(@PathParam("id") UUID id, Input<NoteRequest> body) {
        return notes.change(id, body);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteNote", summary = "Delete a note")
    public void delete(@PathParam("id") UUID id) {
        notes.delete(id);
    }
}
