package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefsTest {
    private static final ExternalRef REF = new ExternalRef("jira", "RET/12#3");

    @Test
    void aBodyWithoutReferenceTakesTheAddress() {
        assertThat(Refs.agreed(request(null), REF, List.of(REF)).orThrow()).isEqualTo(request(REF));
    }

    @Test
    void aBodyWithTheSameReferenceAgrees() {
        assertThat(Refs.agreed(request(REF), REF, List.of()).orThrow()).isEqualTo(request(REF));
    }

    @Test
    void aBodyWithAnotherReferenceIsRefused() {
        assertThat(Refs.agreed(request(new ExternalRef("jira", "RET-13")), REF, List.of(REF))
                        .granted())
                .isFalse();
    }

    @Test
    void aBodyThatNamesTheAddressAmongOthersAgrees() {
        var request = request(new ExternalRef("jira", "RET-13"), REF);

        assertThat(Refs.agreed(request, REF, List.of()).orThrow()).isEqualTo(request);
        assertThat(Refs.agreed(request(null), REF, request.refs()).orThrow()).isEqualTo(request);
    }

    @Test
    void theFirstStandsBeforeTheOthersOnce() {
        var other = new ExternalRef("devops", "7");

        assertThat(request(REF, other, REF).refs()).containsExactly(REF, other);
        assertThat(request(null, other, REF).externalRef()).isEqualTo(other);
        assertThat(request(REF, REF).externalRefs()).isEmpty();
        assertThat(request(null).refs()).isEmpty();
    }

    @Test
    void anAddressNeedsBothHalves() {
        assertThat(Refs.addressed("jira", null).granted()).isFalse();
        assertThat(Refs.addressed(" ", "x").granted()).isFalse();
        assertThat(Refs.addressed("jira", "x").granted()).isTrue();
        assertThat(Refs.addressed("jira", "\uD83D\uDE80".repeat(500)).granted()).isTrue();
        assertThat(Refs.addressed("jira", "\uD83D\uDE80".repeat(501)).granted()).isFalse();
    }

    private static InitiativeRequest request(ExternalRef ref, ExternalRef... others) {
        return new InitiativeRequest(
                new UUID(1, 1),
                null,
                "One-page checkout",
                null,
                InitiativeKind.EPIC,
                Category.BUSINESS,
                Horizon.H1,
                null,
                null,
                List.of("web"),
                null,
                null,
                null,
                null,
                ref,
                List.of(others));
    }
}
