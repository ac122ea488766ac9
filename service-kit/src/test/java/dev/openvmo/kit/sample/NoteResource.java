package dev.openvmo.kit.sample;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

@Endpoint
@Path("/v1/notes")
class NoteResource {
    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    public Response create(Input<NoteRequest> body) {
        return Answers.created("/v1/notes", notes.create(body));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Map<String, Object> list() {
        return notes.list();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public NoteView get(@PathParam("id") UUID id) {
        return notes.get(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    public NoteView change(@PathParam("id") UUID id, Input<NoteRequest> body) {
        return notes.change(id, body);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    public Response delete(@PathParam("id") UUID id) {
        notes.delete(id);
        return Answers.noContent();
    }
}
