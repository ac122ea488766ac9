package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Impediments as rows: what they look like to callers and neighbours. */
@Singleton
class ImpedimentRepository extends ResourceRepository<ImpedimentEntity, ImpedimentRequest, ImpedimentView> {
    ImpedimentRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "impediment", ImpedimentRequest::of, ImpedimentEntity::edit, ImpedimentView::of)
                        .refers("fk_impediment_initiative", "/initiativeId")
                        .search("title", "description", "resolution")
                        .sort("-raisedAt"));
    }

    /** Those of the ids that there are, as they are once whoever writes them has ended. */
    List<ImpedimentEntity> lockedInTurn(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
