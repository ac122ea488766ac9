package dev.openvmo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(table(Map.of(
            "portfolio", Set.of("portfolios", "imports"),
            "metrics", Set.of("series"))));

    private static RoutesConfig table(Map<String, Set<String>> paths) {
        return new RoutesConfig() {
            @Override
            public Map<String, List<URI>> routes() {
                return Map.of("portfolio", List.of(URI.create("http://a:1")), "metrics", List.of());
            }

            @Override
            public Map<String, Set<String>> paths() {
                return paths;
            }

            @Override
            public Deadlines deadline() {
                return new Deadlines() {
                    @Override
                    public Duration usual() {
                        return Duration.ofSeconds(2);
                    }

                    @Override
                    public Duration bulk() {
                        return Duration.ofSeconds(30);
                    }

                    @Override
                    public Set<String> bulkPaths() {
                        return Set.of("imports");
                    }
                };
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/portfolios,portfolio,2",
        "/v1/portfolios/7/backlog,portfolio,2",
        "/v1/imports,portfolio,30",
        "/v1/series,metrics,2",
        "/v1/operations/metrics-0198c0de,metrics,2",
        "/v1/operations/portfolio-0198c0de/cancellation,portfolio,2",
        "/v1/admin/metrics/republish,metrics,30",
        "/v1/admin/metrics,metrics,30"
    })
    void theFirstSegmentNamesTheService(String path, String service, int seconds) {
        var route = routes.of(path).orElseThrow();
        assertThat(route.service()).isEqualTo(service);
        assertThat(route.deadline()).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/portfolio",
                "/v2/portfolios",
                "/v1/operations",
                "/v1/operations/",
                "/v1/operations/nobody-1",
                "/v1/admin",
                "/v1//portfolios",
                "/v1/portfolios//7",
                "/v1/portfolios/../series",
                "/v1/portfolios/./7",
                "/v1/portfolios/%2e%2E/series",
                "/v1/portfolios/.%2e/series",
                "/v1/portfolios\\7",
                "/v1/portfolios;a=b/7"
            })
    void nobodyOwnsTheRest(String path) {
        assertThat(routes.of(path)).isEmpty();
    }

    @Test
    void aPathWithTwoOwnersStopsTheStart() {
        var table = table(Map.of("portfolio", Set.of("series"), "metrics", Set.of("series")));
        assertThatThrownBy(() -> new Routes(table)).hasMessageContaining("series");
        assertThatThrownBy(() -> new Routes(table(Map.of("nobody", Set.of("x")))))
                .hasMessageContaining("openvmo.routes.nobody");
    }
}
