package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the published document that needs a key does for each role what {@code roles.txt} says. */
@ExtendWith(RunningSuite.class)
class RolesIT {
    private final RoleTable table = RoleTable.read();
    private final Api admin = RunningSuite.admin();
    private final List<OpenApi.Operation> operations = OpenApi.of(admin).operations().stream()
            .filter(operation -> operation.path().startsWith("/v1/") && !operation.needsNoKey())
            .toList();

    @Test
    void theTableNamesEveryOperation() {
        assertThat(operations)
                .extracting(OpenApi.Operation::id)
                .containsExactlyInAnyOrderElementsOf(table.operations());
    }

    @TestFactory
    Stream<DynamicTest> aRoleMayDoWhatTheTableSaysAndNoMore() {
        var keys = new HashMap<String, Api>();
        table.roles().forEach(role -> keys.put(role, admin.holding(List.of(Map.of("role", role)))));

        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    var path = nobodys(operation);
                    table.roles().parallelStream().forEach(role -> {
                        var reply = send(keys.get(role), operation, path);
                        if (table.allows(operation.id(), role)) {
                            assertThat(reply.status())
                                    .as("%s: %s", role, reply.body())
                                    .isLessThan(500)
                                    .isNotIn(401, 403);
                        } else {
                            assertThat(reply.status()).as(role).isEqualTo(403);
                            assertThat(reply.json().get("type").asText()).isEqualTo("/problems/forbidden");
                        }
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> anObjectOfAnotherPortfolioDoesNotExist() {
        var here = OneOfEach.create(admin);
        var there = Organisation.create(admin, "There");
        var stranger = admin.holding(table.roles().stream()
                .map(role -> Map.of("role", role, "portfolioId", there.portfolioId()))
                .toList());

        return operations.stream()
                .filter(operation -> !table.elsewhere(operation.id()).equals("-"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    var path = here.path(operation);
                    if (operation.method().equals("GET")) {
                        await(path)
                                .atMost(Patience.LIMIT)
                                .until(() -> admin.get(path).status() == 200);
                    }
                    var reply = send(stranger, operation, path);
                    assertThat(reply.status()).as(reply.body()).hasToString(table.elsewhere(operation.id()));
                }));
    }

    /** The path with ids of nothing that exists; an operation's id begins with its service. */
    private static String nobodys(OpenApi.Operation operation) {
        return operation
                .path()
                .replace("{service}", "portfolio")
                .replaceFirst("^/v1/operations/\\{id}", "/v1/operations/portfolio-{id}")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static Api.Reply send(Api api, OpenApi.Operation operation, String path) {
        var type = operation.bodyTypes().stream().findFirst();
        try {
            return api.attempt(operation.method(), path, type.isPresent() ? "{}" : null, request -> {
                type.ifPresent(name -> request.setHeader("Content-Type", name));
                return operation.method().equals("GET") ? request : request.header("If-Match", "\"1\"");
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(operation.id(), broken);
        }
    }
}
