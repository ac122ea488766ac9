package dev.openvmo.gateway.testing;

import static java.util.stream.Collectors.joining;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Tokens;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that tests send. */
public final class Keys {
    private static final Tokens.Held ADMINISTERS = new Tokens.Held("admin", null);
    private static final Map<List<Tokens.Held>, String> ISSUED = new ConcurrentHashMap<>();

    private Keys() {}

    /** A key that holds these grants: the first administrator's, or one issued for them. */
    public static String holding(Tokens.Held... grants) {
        var wanted = List.of(grants);
        return wanted.equals(List.of(ADMINISTERS)) ? Neighbours.ADMIN : ISSUED.computeIfAbsent(wanted, Keys::issue);
    }

    /** The id of a new key that may do nothing. */
    public static String idle() {
        return issued("[]", "id");
    }

    private static String issue(List<Tokens.Held> grants) {
        var rights = grants.stream()
                .map(each -> each.portfolio() == null
                        ? "{\"role\":\"%s\"}".formatted(each.role())
                        : "{\"role\":\"%s\",\"portfolioId\":\"%s\"}".formatted(each.role(), each.portfolio()))
                .collect(joining(",", "[", "]"));
        return issued(rights, "secret");
    }

    private static String issued(String grants, String member) {
        return As.token(Neighbours.ADMIN)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"for a test\",\"grants\":" + grants + "}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path(member);
    }
}
