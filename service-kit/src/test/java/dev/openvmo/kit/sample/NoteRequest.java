package dev.openvmo.kit.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record NoteRequest(
        @NotNull @Schema(description = "Whose it is.") UUID portfolioId,
        @NotBlank @Schema(description = "What it says first.", maxLength = 1000000) String title,
        @Schema(description = "What it scores.") Long score) {}
