package dev.openvmo.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules every module's structure keeps. A module's {@code ArchitectureTest} returns {@link #of(String)}. */
public final class HouseRules {
    private static final List<String> SERVICES = List.of("portfolio", "alignment", "metrics", "gateway");
    private static final String CLOCKS =
            "java\\.time\\.\\w+\\.now\\(\\)|java\\.time\\.Clock\\.system.*|java\\.lang\\.System\\.currentTimeMillis\\(\\)";

    private HouseRules() {}

    /** One test per rule over the production classes of a package, such as {@code dev.openvmo.portfolio}. */
    public static Stream<DynamicTest> of(String root) {
        var production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules(root).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(production)));
    }

    /** What one rule says of the given classes, for the test that sees each rule red. */
    static EvaluationResult evaluate(String rule, String root, JavaClasses classes) {
        return rules(root).get(rule).allowEmptyShould(true).evaluate(classes);
    }

    static Map<String, ArchRule> rules(String root) {
        return Map.ofEntries(
                Map.entry("services never import one another", servicesStayApart(root)),
                Map.entry("the kit knows no service", kitKnowsNoService()),
                Map.entry(
                        "resources never touch entities",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("Resource")
                                .should()
                                .dependOnClassesThat()
                                .haveSimpleNameEndingWith("Entity")),
                Map.entry("rules import no framework", rulesAreFree(root)),
                Map.entry(
                        "every endpoint declares who may call it",
                        methods()
                                .that(areEndpoints())
                                .should()
                                .beAnnotatedWith(RolesAllowed.class)
                                .orShould()
                                .beAnnotatedWith(PermitAll.class)),
                Map.entry(
                        "endpoint methods are public",
                        methods().that(areEndpoints()).should().bePublic()),
                Map.entry(
                        "every resource runs in the request's one transaction",
                        classes()
                                .that(serveServiceResources())
                                .should()
                                .beAnnotatedWith("dev.openvmo.kit.endpoint.Endpoint")),
                Map.entry(
                        "features form no circle",
                        slices().matching(root + ".(*)..").should().beFreeOfCycles()),
                Map.entry(
                        "one clock, injected",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.openvmo.kit.clock..")
                                .should()
                                .callMethodWhere(readsClock())),
                Map.entry(
                        "nobody but the relay holds a producer",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.openvmo.kit.event..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.apache.kafka.clients.producer..")),
                Map.entry(
                        "no EntityManager in a feature",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.openvmo.kit.(page|store|input|event|resource)..")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(EntityManager.class)),
                Map.entry(
                        "transactions begin and end in the kit",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.openvmo.kit.store..")
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(QuarkusTransaction.class, Transactional.class)),
                Map.entry("native SQL goes through the kit", nativeSqlIsTheKits()),
                Map.entry("resources are written by the kit's verbs", writingIsTheKits()),
                Map.entry("no field injection", fields().should().notBeAnnotatedWith(Inject.class)));
    }

    private static ArchRule nativeSqlIsTheKits() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.openvmo.kit.(page|store|input|event|resource)..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "speaks native SQL", call -> call.getTarget().getName().equals("createNativeQuery")));
    }

    /** Panache's own writing verbs would walk past preconditions, history and events. */
    private static ArchRule writingIsTheKits() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.openvmo.kit.resource..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "writes by Panache",
                        call -> call.getTarget().getOwner().isAssignableTo(PanacheRepositoryBase.class)
                                && call.getTarget().getName().matches("persist.*|delete.*|update|flush")));
    }

    private static ArchRule servicesStayApart(String root) {
        var others = SERVICES.stream()
                .map(service -> "dev.openvmo." + service)
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }

    private static ArchRule kitKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage("dev.openvmo.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream().map(s -> "dev.openvmo." + s + "..").toArray(String[]::new));
    }

    /** A rule is a type that no framework annotation makes a bean, resource or table, and that is no data shape. */
    private static ArchRule rulesAreFree(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(areRules())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "jakarta.persistence..", "io.quarkus..", "org.hibernate..", "java.sql..");
    }

    private static DescribedPredicate<JavaClass> areRules() {
        return DescribedPredicate.describe(
                "are rules",
                type -> type.isTopLevelClass()
                        && !type.getSimpleName()
                                .matches(".*(Resource|Entity|Request|View|State|Config|Listing|Filter|package-info)")
                        && type.getAnnotations().isEmpty()
                        && type.getMethods().stream()
                                .noneMatch(m -> !m.getAnnotations().isEmpty() && !m.isAnnotatedWith(Override.class)));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static DescribedPredicate<JavaClass> serveServiceResources() {
        return DescribedPredicate.describe(
                "serve paths under /v1",
                type -> type.isAnnotatedWith(Path.class)
                        && type.getAnnotationOfType(Path.class).value().startsWith("/v1"));
    }

    private static DescribedPredicate<JavaMethodCall> readsClock() {
        return DescribedPredicate.describe(
                "reads a clock of its own",
                call -> call.getTarget().getFullName().matches(CLOCKS));
    }
}
