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
import org.jboss.resteasy.reactive.RestResponse;

@Endpoint
@Path("/v1/notes")
class NoteResource {
    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    public RestResponse<NoteView> create(Input<NoteRequest> body) {
        return Created.at("/v1/notes", notes.create(body));
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
    public void delete(@PathParam("id") UUID id) {
        notes.delete(id);
    }
}
