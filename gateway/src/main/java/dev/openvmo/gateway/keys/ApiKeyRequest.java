package dev.openvmo.gateway.keys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says about a new key. */
@Schema(
        name = "ApiKeyRequest",
        examples = {
            """
            {"name":"checkout pipeline","expiresAt":"2030-01-01T00:00:00Z","grants":[{"role":"pipeline","portfolioId":"0198c0de-0000-7000-8000-000000000001"}]}"""
        })
record ApiKeyRequest(
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "checkout pipeline")
                String name,
        @Future @Schema(description = "When it ends; absent: never.", examples = "2030-01-01T00:00:00Z")
                Instant expiresAt,
        @Size(max = 100) @Schema(description = "Which roles it has where.") List<@NotNull @Valid RightRequest> grants) {

    /** The grants, each once. */
    List<RightRequest> distinctGrants() {
        return grants == null ? List.of() : grants.stream().distinct().toList();
    }
}
