package dev.openvmo.portfolio.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a figure is looked up, the portfolios count that count in the figure. */
class DetailsTest {
    private static final UUID ID = new UUID(0, 1);

    @Test
    void portfoliosBelowCountWhereTheyCountInTheAnswer() {
        var with = new Details(ID, true);

        assertThat(with.portfolio("flow")).isEqualTo("/v1/portfolios/" + ID + "/flow?descendants=true");
        assertThat(with.at("/v1/x?subjectId=" + ID)).isEqualTo("/v1/x?subjectId=" + ID + "&descendants=true");
        assertThat(with.list("insights", "status==OPEN"))
                .isEqualTo("/v1/insights?filter=portfolioId=below=" + ID + ";status==OPEN");
    }

    @Test
    void andNotWhereTheyDoNot() {
        var without = new Details(ID, false);

        assertThat(without.portfolio("flow")).isEqualTo("/v1/portfolios/" + ID + "/flow");
        assertThat(without.at("/v1/x?subjectId=" + ID)).isEqualTo("/v1/x?subjectId=" + ID);
        assertThat(without.list("surveys")).isEqualTo("/v1/surveys?filter=portfolioId==" + ID);
    }
}
