package dev.openvmo.portfolio.people;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code person}; it belongs to the portfolio of the team. */
@Entity(name = "Person")
class PersonEntity extends ResourceEntity {
    UUID teamId;
    String name;
    String externalRef;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> skills;

    BigDecimal share;

    static PersonEntity in(UUID portfolioId) {
        var person = new PersonEntity();
        person.portfolioId = portfolioId;
        return person;
    }

    void edit(PersonRequest request) {
        teamId = request.teamId();
        name = request.name();
        externalRef = request.externalRef();
        roles = request.roles();
        skills = request.skills();
        share = request.share();
    }
}
