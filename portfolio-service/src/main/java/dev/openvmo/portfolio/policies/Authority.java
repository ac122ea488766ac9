package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may decide what, and up to which amount. */
@Schema(name = "Authority", description = "Who may decide what, and up to which amount.")
public record Authority(
        @Nullable
                @Size(max = 60)
                @Schema(
                        description = "Who holds this role in the portfolio; or subject.",
                        examples = "portfolio-manager")
                String role,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "Who is called so, as GET /v1/me says; or role.",
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String subject,
        @Size(max = 7) @Schema(description = "What they may decide; anything where it is left out.")
                List<@NotNull DecisionKind> kinds,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "At most how much, in other currencies by the rate of the day; any amount where absent.")
                Money upTo) {

    /** What holds where nothing is written. */
    static final List<Authority> USUAL = List.of(new Authority(Roles.PORTFOLIO_MANAGER, null, null, null));

    public Authority {
        kinds = kinds == null ? List.copyOf(EnumSet.allOf(DecisionKind.class)) : List.copyOf(kinds);
    }

    /** The same, its amount in this currency where it names none: 422. */
    Authority in(String currency, String pointer) {
        return upTo == null ? this : new Authority(role, subject, kinds, upTo.in(currency, pointer));
    }

    /** As a refusal names it. */
    public String said() {
        var who = role == null ? subject : "role " + role;
        return upTo == null
                ? who
                : "%s up to %s %s".formatted(who, upTo.amount().toPlainString(), upTo.currency());
    }
}
