package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String HERE = "dev.openvmo.kit";

    @TestFactory
    Stream<DynamicTest> theKitKeepsTheHouseRules() {
        // It has no business rules: all of it is between the framework and them.
        return HouseRules.of(HERE).filter(rule -> !rule.getDisplayName().equals("rules import no framework"));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleIsRedForAnOffender() {
        return Stream.of(
                red("resources never touch entities", OffendingResource.class),
                red("every endpoint declares who may call it", OffendingResource.class),
                red("endpoint methods are public", OffendingResource.class),
                red("every resource runs in the request's one transaction", OffendingResource.class),
                red("one clock, injected", OffendingResource.class),
                red("no field injection", OffendingResource.class),
                red("nobody but the relay holds a producer", ProducerHolder.class),
                red("no EntityManager in a feature", NativeSpeaker.class),
                red("transactions begin and end in the kit", Transactor.class),
                red("native SQL goes through the kit", NativeSpeaker.class),
                red("resources are written by the kit's verbs", PanacheWriter.class));
    }

    private static DynamicTest red(String rule, Class<?> offender) {
        var classes = new ClassFileImporter().importClasses(offender, ThingEntity.class);
        return DynamicTest.dynamicTest(
                rule, () -> assertThat(HouseRules.evaluate(rule, HERE, classes).hasViolation())
                        .isTrue());
    }

    static class ThingEntity {}

    @IfBuildProfile("never") // it is no part of the application that the other tests of this module start
    @Path("/v1/things")
    static class OffendingResource {
        @Inject
        ThingEntity injected;

        @GET
        Instant open() {
            return Instant.now();
        }

        @RolesAllowed("viewer")
        public ThingEntity entity() {
            return injected;
        }
    }

    static class ProducerHolder {
        Producer<byte[], byte[]> producer;
    }

    static class Transactor {
        void act(Runnable step) {
            QuarkusTransaction.requiringNew().run(step);
        }
    }

    static class NativeSpeaker {
        Object say(EntityManager entities) {
            return entities.createNativeQuery("select 1");
        }
    }

    static class PanacheWriter {
        void write(PanacheRepositoryBase<ThingEntity, UUID> things, UUID id) {
            things.deleteById(id);
        }
    }
}
