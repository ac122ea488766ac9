package dev.openvmo.metrics.sources;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret that a sender signs with, where it makes its own. */
@Schema(name = "IntakeSecretRequest", examples = "{\"secret\":\"GTYD9JGXbbyQ4ZS7Qw6JcVnGxqrTNRbx\"}")
record SecretRequest(
        @Nullable
                @Pattern(regexp = "^[!-~]{16,200}$")
                @Schema(
                        description =
                                "As the sender made it, never shown again; without it one is made here and shown once. `whsec_…` is a"
                                        + " signing key of Standard Webhooks (GitLab's signing token).",
                        minLength = 16,
                        maxLength = 200,
                        examples = "GTYD9JGXbbyQ4ZS7Qw6JcVnGxqrTNRbx")
                String secret) {}
