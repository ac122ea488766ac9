package dev.openvmo.local;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment contract: all that a service is told, here as in production. */
final class Environment {
    private Environment() {}

    static Map<String, String> of(String name, Layout layout, Database database, String kafka) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.runtime().username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.runtime().password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(layout.http().get(name)));
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(layout.management().get(name)));
        environment.put("OPENVMO_JWKS_URL", layout.url("gateway") + "/.well-known/jwks.json");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"); // people read these logs
        return environment;
    }

    /** What those are told besides who keep secrets sealed. */
    static Map<String, String> ofSealing(Home home) {
        return Map.of("OPENVMO_MASTER_KEY", home.masterKey());
    }

    /** What the gateway is told besides. */
    static Map<String, String> ofTheDoor(Layout layout, Home home) {
        var environment = new HashMap<>(ofSealing(home));
        environment.put("OPENVMO_BOOTSTRAP_ADMIN_KEY", home.adminKey());
        for (var service : List.of("portfolio", "alignment", "metrics")) {
            environment.put("OPENVMO_ROUTES_" + service.toUpperCase(Locale.ROOT), layout.routes(service));
        }
        return environment;
    }
}
