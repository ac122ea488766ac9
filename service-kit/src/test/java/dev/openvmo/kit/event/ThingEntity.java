package dev.openvmo.kit.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code thing}, as the ORM holds it. */
@Entity(name = "Thing")
@Table(name = "thing")
class ThingEntity {
    @Id
    UUID id;

    String name;
    int times = 1;
}
