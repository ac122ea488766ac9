package dev.openvmo.metrics.sources;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a source's mappings: where all fits that it names of a delivery, what it says holds. */
@Schema(
        name = "IntakeMapping",
        description =
                "Applies to a delivery where all of `repository`, `event`, `workflow`, `label` and `senderService` fit that it"
                        + " names; of several that apply, the first that says a `service`, `environment` or `initiativeId` decides it.")
public record Mapping(
        @Nullable
                @Size(min = 1, max = 400)
                @Schema(
                        description = "GitHub's full name of a repository, GitLab's path of a project.",
                        examples = "acme/checkout")
                String repository,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "What the sender calls this sort of delivery: GitHub's event, GitLab's object_kind.",
                        examples = "release")
                String event,
        @Nullable
                @Size(min = 1, max = 400)
                @Schema(
                        description = "The name of a GitHub workflow, or of a GitLab pipeline.",
                        examples = "Deploy to production")
                String workflow,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "A label of the pull request, merge request or issue.",
                        examples = "faster-checkout")
                String label,
        @Nullable
                @Size(min = 1, max = 400)
                @Schema(description = "PagerDuty's service: its id or its name.", examples = "PIJ90N7")
                String senderService,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "The delivery service that is meant.", examples = "checkout")
                String service,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description =
                                "The environment that is meant, of an `event` or `workflow`: a workflow, pipeline or release deploys"
                                        + " only where one is said.",
                        examples = "production")
                String environment,
        @Nullable @Schema(description = "The initiative that is meant.") UUID initiativeId) {

    /** What of a delivery mappings look at; each may be null or empty. */
    public record Traits(
            String event,
            String repository,
            String workflow,
            Collection<String> labels,
            Collection<String> senderServices) {}

    /** Whether it says anything. */
    boolean says() {
        return service != null || environment != null || initiativeId != null;
    }

    /** Whether it would take all that is heard of a repository for deployments to one environment. */
    boolean tooWide() {
        return environment != null && event == null && workflow == null;
    }

    /** Whether all fits that it names. */
    boolean fits(Traits traits) {
        return (repository == null || repository.equalsIgnoreCase(traits.repository))
                && (event == null || event.equals(traits.event))
                && (workflow == null || workflow.equals(traits.workflow))
                && (label == null || traits.labels.contains(label))
                && (senderService == null || traits.senderServices.contains(senderService));
    }
}
