package dev.openvmo.kit.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record NoteRequest(@NotNull UUID portfolioId, @NotBlank String title, Long score) {}
