package dev.openvmo.portfolio.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTest {
    @ParameterizedTest
    @CsvSource({
        "2028-02-28, 2028-03-01, , 2",
        "2027-06-30, 2027-07-14, 2027-06-20, -10",
        "2027-06-30, , 2027-06-30, 0",
        "2027-06-30, , ,",
        ", 2027-07-14, 2027-07-14,"
    })
    void slipsByTheDaysAfterItsBaseline(LocalDate baseline, LocalDate forecast, LocalDate actual, Integer slip) {
        var milestone = new MilestoneRequest(new UUID(1, 1), "Live", baseline, forecast, actual);

        assertThat(milestone.slipDays()).isEqualTo(slip);
    }
}
