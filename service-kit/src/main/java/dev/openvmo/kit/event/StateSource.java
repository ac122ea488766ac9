package dev.openvmo.kit.event;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the public state of one aggregate is read, for announcing a change and for announcing everything again. */
public interface StateSource {

    /** Whose state this is. */
    Aggregate aggregate();

    /** The states of those that exist now; one that is gone is left out. Called after the ORM's flush, under their locks. */
    List<Announcement> read(Collection<UUID> ids);

    /** The next ids in ascending order, for paging through all of them; {@code after} is null at the start. */
    List<UUID> idsAfter(UUID after, int limit);
}
