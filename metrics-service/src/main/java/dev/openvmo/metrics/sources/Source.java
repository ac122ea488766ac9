package dev.openvmo.metrics.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A source as its deliveries are read by: where it writes, and what its sender's names mean.
 *
 * @param services what the portfolio's delivery services are called, by their repositories; null where several have one
 */
public record Source(
        UUID id,
        UUID portfolioId,
        SourceKind kind,
        List<String> incidentLabels,
        List<Mapping> mappings,
        Map<String, String> services) {

    /** What a delivery means here; each may be null. */
    public record Meaning(String service, String environment, UUID initiativeId) {}

    /**
     * Of several mappings that apply, the first that says something of it decides each. The service is, where none says one,
     * the one whose repository it is, or else called as the repository is.
     */
    public Meaning meaning(Mapping.Traits traits) {
        var fitting = mappings.stream().filter(each -> each.fits(traits)).toList();
        return new Meaning(
                first(fitting, Mapping::service).orElseGet(() -> of(traits.repository())),
                first(fitting, Mapping::environment).orElse(null),
                first(fitting, Mapping::initiativeId).orElse(null));
    }

    private String of(String repository) {
        if (repository == null || services.containsKey(repository)) {
            return services.get(repository);
        }
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    private static <T> Optional<T> first(List<Mapping> fitting, Function<Mapping, T> said) {
        return fitting.stream().map(said).filter(Objects::nonNull).findFirst();
    }
}
