package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.local.demo.Demonstration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code deploy/up --demo} loads comes together, and is found as it is the next time. */
@ExtendWith(RunningSuite.class)
class DemonstrationIT {
    private final Api api = RunningSuite.admin();

    @Test
    void theDemonstrationEndsWithItsRankedBacklogAndIsLoadedOnce() {
        load();
        var again = load();

        assertThat(again)
                .contains("  a year of measurements, 0 of them new")
                .contains("  a year of deployments and incidents of two services, 0 of them new")
                .contains("  a year of work items of two teams, 0 of them new");
        assertThat(String.join("\n", again))
                .contains("→ REVIEWING               lacks owner")
                .contains("From FUNNEL to REVIEWING it lacks: Nobody owns it.")
                .contains("A decision: Carry cargo, not night owls (PIVOT)")
                .contains("To Chat assistant for lost property is told: Let people leave the robot")
                .contains("Answer complaints by the next morning: HELPED")
                .contains("Hang up posters about patience: DID_NOT_HELP")
                .contains("2650000.00 of 3500000.00 EUR committed, 1905000.00 booked")
                .contains("too much for Voice studio, Ticketing")
                .contains("Loyalty points for off-peak travel, ")
                .containsPattern("Tap in, tap out with any bank card +Otto Lark +2100000 forecast, .*BEHIND")
                .containsPattern("Live departure boards at 400 stops +Ida Fielding .*: (ON_TRACK|AT_RISK)")
                .containsPattern("The next 40 work items of Ticketing: in [1-9]\\d* weeks as likely as not")
                .contains("and was told: A second tap does not count any more; your money is back.")
                .containsPattern("Value delivery +level 3 \\(\\+1\\), 1 to go")
                .contains("Larkfield 2027 is announced: 2 of 3 have acknowledged it")
                .contains("Passengers who tap in: 23 of 36 answered, ")
                .contains("Developers of ticketing: too few of 6 answered to be told of")
                .containsPattern("By night withheld, Commuters \\d+, Visitors withheld")
                .containsPattern(
                        "Scorecard of Tap in, tap out with any bank card: RED \\(DELIVERY GREEN, VALUE RED, NUMBERS RED, PEOPLE (RED|AMBER)\\)")
                .containsPattern("It would be green with Passenger satisfaction at least \\d+; Value realised")
                .containsPattern("Passengers expect more since .*, open")
                .contains("Money goes to Digital twin of the tram line, which serves no objective")
                .contains("Which radio system comes next was to be decided by ")
                .containsPattern("Passengers are lost since .*, cleared on ");
        var shared = Pattern.compile("whoever has the link: http\\S+(/v1/shared-value-statements/\\S+)")
                .matcher(String.join("\n", again));
        assertThat(shared.find()).isTrue();
        var page = new Api(api.base(), null)
                .send("GET", shared.group(1), null, request -> request.header("Accept", "text/html"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Tap in, tap out with any bank card</h1>");
        var portfolio = api.get("/v1/portfolios?filter=key==LARKFIELD")
                .json()
                .at("/items/0/id")
                .asText();
        var dashboard = api.get("/v1/portfolios/" + portfolio + "/dashboard")
                .expect(200)
                .json();
        assertThat(dashboard.at("/alerts/first").findValuesAsText("rule")).contains("Passengers expect more");
        assertThat(dashboard.at("/value/behind").asInt()).isEqualTo(2);
        var flow = api.get(
                        "/v1/flow-metrics?groupBy=TEAM&subjectType=PORTFOLIO&from=2025-11-01&to=2026-11-01&subjectId="
                                + portfolio)
                .expect(200)
                .json();
        assertThat(flow.at("/groups").findValuesAsText("team")).containsExactly("Network", "Ticketing");
        assertThat(flow.at("/efficiency/value").asInt()).isBetween(40, 90);
        assertThat(api.get("/v1/portfolios/" + portfolio + "/backlog?limit=1000")
                        .json()
                        .findValuesAsText("state"))
                .hasSize(35)
                .doesNotContain("DONE");
        followsEachSuggestion(portfolio);
    }

    /** What an insight suggests is a request that works as it stands. */
    private void followsEachSuggestion(String portfolio) {
        for (var rule : List.of("UNALIGNED_SPEND", "SHORTFALL", "DECISION_OVERDUE")) {
            var insight = api.get(
                            "/v1/insights?filter=portfolioId==%s;rule==%s;status==OPEN".formatted(portfolio, rule))
                    .expect(200)
                    .json()
                    .at("/items/0");
            assertThat(insight.path("status").asText()).isEqualTo("OPEN");
            var action = insight.path("suggestedAction");
            assertThat(action.path("method").asText()).isEqualTo("POST");
            api.post(action.path("href").asText(), action.path("body")).expect(201);
        }
        var waste = api.get("/v1/waste-reports/" + portfolio).expect(200).json();
        assertThat(waste.at("/unaligned/money/amount").asText()).isEqualTo("12000.00");
        assertThat(waste.at("/waiting/money/currency").asText()).isEqualTo("EUR");
    }

    private ArrayList<String> load() {
        var said = new ArrayList<String>();
        Demonstration.load(api.base(), api.key(), "admin.key", said::add);
        return said;
    }
}
