package dev.openvmo.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Stores what comes and answers it, as the guides do. */
@Path("/v1/initiatives")
public class InitiativeResource {
    private final Rows rows;

    InitiativeResource(Rows rows) {
        this.rows = rows;
    }

    @POST
    @Transactional
    public RestResponse<InitiativeEntity> create(InitiativeEntity initiative) {
        initiative.id = UUID.randomUUID();
        rows.persist(initiative);
        return ResponseBuilder.<InitiativeEntity>created(URI.create("/v1/initiatives/" + initiative.id))
                .entity(initiative)
                .build();
    }

    @Singleton
    static class Rows implements PanacheRepositoryBase<InitiativeEntity, UUID> {}
}
