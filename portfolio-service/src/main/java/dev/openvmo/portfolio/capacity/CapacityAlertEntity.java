package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** A row of {@code capacity_alert}: whether something does not suffice, as it was announced last. */
@Entity(name = "CapacityAlert")
class CapacityAlertEntity extends ResourceEntity {
    @Enumerated(EnumType.STRING)
    CapacityAlertKind kind;

    @Enumerated(EnumType.STRING)
    BearerKind resourceKind;

    UUID resourceId;
    String skill;
    boolean raised;
    String fromPeriod;
    String toPeriod;
    BigDecimal missing;
    String detail;
    UUID[] initiatives;
    LocalDate holdsUntil;

    static CapacityAlertEntity in(UUID portfolioId) {
        var alert = new CapacityAlertEntity();
        alert.portfolioId = portfolioId;
        return alert;
    }

    void edit(Shortfall.Of of) {
        kind = of.kind();
        resourceKind = of.resourceKind();
        resourceId = of.resourceId();
        skill = of.skill();
    }

    Shortfall.Of of() {
        return new Shortfall.Of(kind, resourceKind, resourceId, skill);
    }

    boolean says(Shortfall found) {
        return raised
                && fromPeriod.equals(found.from().toString())
                && toPeriod.equals(found.to().toString())
                && missing.compareTo(found.missing()) == 0
                && Objects.equals(detail, found.detail())
                && Arrays.equals(initiatives, array(found));
    }

    void raise(Shortfall found) {
        raised = true;
        fromPeriod = found.from().toString();
        toPeriod = found.to().toString();
        missing = found.missing();
        detail = found.detail();
        initiatives = array(found);
        holdsUntil = found.holdsUntil();
    }

    void clear() {
        raised = false;
        fromPeriod = null;
        toPeriod = null;
        missing = null;
        detail = null;
        initiatives = null;
        holdsUntil = null;
    }

    private static UUID[] array(Shortfall found) {
        return found.askedBy() == null ? null : found.askedBy().toArray(UUID[]::new);
    }
}
