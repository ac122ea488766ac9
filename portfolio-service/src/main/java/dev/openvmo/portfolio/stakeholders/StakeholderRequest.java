package dev.openvmo.portfolio.stakeholders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a stakeholder. */
@Schema(
        name = "StakeholderRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","name":"Ada Field","role":"Head of payments",\
            "influence":"HIGH","stance":"NEUTRAL"}"""
        })
record StakeholderRequest(
        @NotNull @Schema(description = "The initiative it is about; cannot be changed later.") UUID initiativeId,
        @NotBlank @Size(max = 200) @Schema(description = "Who: a person or a group.", examples = "Ada Field")
                String name,
        @NotBlank @Size(max = 200) @Schema(description = "In which role.", examples = "Head of payments") String role,
        @Schema(defaultValue = "MEDIUM") Influence influence,
        @Schema(defaultValue = "UNAWARE") Stance stance) {

    StakeholderRequest {
        influence = influence == null ? Influence.MEDIUM : influence;
        stance = stance == null ? Stance.UNAWARE : stance;
    }

    static StakeholderRequest of(StakeholderEntity entity) {
        return new StakeholderRequest(entity.initiativeId, entity.name, entity.role, entity.influence, entity.stance);
    }
}
