package dev.openvmo.portfolio.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AncestryTest {
    private final UUID root = UUID.randomUUID();
    private final UUID middle = UUID.randomUUID();
    private final UUID leaf = UUID.randomUUID();

    @Test
    void aPortfolioMayHangAnywhereOutsideItself() {
        assertThat(new Ancestry(List.of(middle, root)).adopt(leaf).granted()).isTrue();
    }

    @Test
    void aPortfolioIsNotItsOwnParent() {
        assertThat(new Ancestry(List.of(leaf, middle, root)).adopt(leaf).granted())
                .isFalse();
    }

    @Test
    void aPortfolioDoesNotHangBelowItself() {
        assertThat(new Ancestry(List.of(leaf, middle, root)).adopt(root).granted())
                .isFalse();
    }
}
