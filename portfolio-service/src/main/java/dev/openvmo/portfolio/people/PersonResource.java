package dev.openvmo.portfolio.people;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/people}. */
@Path("/v1/people")
@Endpoint
@Tag(name = "People", description = "Who works here, and what they can do")
class PersonResource {
    static final String PATH = "/v1/people";

    private final People people;
    private final Batches batches;

    PersonResource(People people, Batches batches) {
        this.people = people;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createPerson", summary = "Add a person")
    public RestResponse<PersonView> create(Input<PersonRequest> body) {
        return Created.at(PATH, people.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createPeople", summary = "Add many people")
    public BatchResult createMany(Batch<PersonRequest> items) {
        return batches.create(items, people::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPeople", summary = "List people")
    public Page<PersonView> list(@BeanParam ListQuery query) {
        return people.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPerson", summary = "Read a person")
    public PersonView get(@PathParam("id") UUID id) {
        return people.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replacePerson", summary = "Replace a person")
    public PersonView replace(@PathParam("id") UUID id, Input<PersonRequest> body) {
        return people.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchPerson", summary = "Change some of a person (merge patch)")
    public PersonView patch(@PathParam("id") UUID id, Input<PersonRequest> body) {
        return people.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deletePerson", summary = "Take a person away")
    public void delete(@PathParam("id") UUID id) {
        people.delete(id);
    }
}
