package dev.openvmo.kit.event;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When is a state announced as this transaction knows it, and when is it read? What is in memory says so here. */
@QuarkusTest
class FromMemoryTest {

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Work work;

    @Inject
    EntityManager entities;

    private final UUID id = Ids.next();

    @Test
    void whatTheOrmHoldsIsNotReadAgain() {
        work.asService(() -> write());
        work.asService(() -> write());

        seen("memory 7 v2");
    }

    @Test
    void severalChangesAreOneAnnouncementOfTheLastMemory() {
        work.asService(() -> {
            write();
            write();
        });

        seen("memory 7 v1");
    }

    @Test
    void whereOneChangeDoesNotKnowTheStateItIsRead() {
        work.asService(() -> {
            write();
            outbox.changed(Things.THING, id, "named");
        });

        seen("row 1 v1");
    }

    @Test
    void whatTheOrmHasLetGoIsRead() {
        work.asService(() -> {
            write();
            entities.flush();
            entities.clear();
        });

        seen("row 1 v1");
    }

    @Test
    void knownAndUnknownOnesGoTogether() {
        var other = Ids.next();
        work.asService(() -> {
            things.write(other, "other");
            write();
        });

        seen("memory 7 v1");
        await().atMost(Patience.LIMIT).until(() -> "other 1 v1".equals(things.seen(other)));
    }

    private void seen(String state) {
        await().atMost(Patience.LIMIT).until(() -> state.equals(things.seen(id)));
    }

    private void write() {
        var held = entities.find(ThingEntity.class, id);
        var thing = held == null ? new ThingEntity() : held;
        thing.id = id;
        thing.name = "row";
        entities.persist(thing);
        outbox.changed(
                Things.THING, id, "named", thing, () -> new Announcement(id, null, new Things.State(id, "memory", 7)));
    }
}
