package dev.openvmo.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.ids.Ids;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void whatIsCreatedAndChangedWasCreated() {
        assertThat(Change.changed("created").then(Change.changed("updated")).what())
                .isEqualTo("created");
    }

    @Test
    void theLastWordCountsOtherwise() {
        assertThat(Change.changed("updated").then(Change.changed("estimated")).what())
                .isEqualTo("estimated");
    }

    @Test
    void aDeletionWinsAndKeepsItsPortfolio() {
        var portfolio = Ids.next();

        var change = Change.changed("created").then(Change.deleted(portfolio));

        assertThat(change).isEqualTo(Change.deleted(portfolio));
    }

    @Test
    void whereItCameFromIsNotForgotten() {
        var origin = Ids.next();

        var change = Change.moved(origin).then(Change.changed("updated")).then(Change.moved(Ids.next()));

        assertThat(change.previousPortfolioId()).isEqualTo(origin);
    }
}
