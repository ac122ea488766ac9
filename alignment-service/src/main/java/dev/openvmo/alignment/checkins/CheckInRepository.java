package dev.openvmo.alignment.checkins;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Check-ins as rows: what they look like to callers and neighbours, and that there is one for each moment. */
@Singleton
class CheckInRepository extends ResourceRepository<CheckInEntity, CheckInRequest, CheckInView> {
    CheckInRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "check-in", CheckInRequest::of, CheckInEntity::edit, CheckInView::of)
                        .unique("uq_check_in_moment", "/observedAt", "keyResultId", "observedAt")
                        .refers("fk_check_in_key_result", "/keyResultId")
                        .search("note")
                        .sort("-observedAt"));
    }
}
