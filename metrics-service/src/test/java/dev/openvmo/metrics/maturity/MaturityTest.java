package dev.openvmo.metrics.maturity;

import static dev.openvmo.metrics.testing.Voices.MODEL;
import static dev.openvmo.metrics.testing.Voices.roundBody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MaturityTest {
    private static final String DELIVERY = "dimensions.find { it.dimension == 'value-delivery' }.";

    @Inject
    Neighbours neighbours;

    @Test
    void aModelIsThereFromTheBeginning() {
        As.role("viewer")
                .get("/v1/maturity-models/" + MODEL)
                .then()
                .statusCode(200)
                .body("edition", equalTo(1))
                .body("dimensions", hasSize(6))
                .body("dimensions.levels*.size().unique()", equalTo(List.of(5)));
    }

    @Test
    void aRoundSaysWhatIsToGoAndWhatWasGone() {
        var portfolio = neighbours.portfolio();
        var first = Measuring.create("/v1/maturity-assessments", roundBody(portfolio, "2026-05-20", 2, 4));
        var second = Measuring.create("/v1/maturity-assessments", roundBody(portfolio, "2026-11-20", 3, 3));

        As.admin()
                .get("/v1/maturity-assessments/" + first + "/result")
                .then()
                .statusCode(200)
                .body("previousId", nullValue())
                .body("reached.value", equalTo(0))
                .body("reached.sampleSize", equalTo(1))
                .body(DELIVERY + "gap", equalTo(2))
                .body(DELIVERY + "changeReason", equalTo("NO_ROUND_BEFORE"));
        As.admin()
                .get("/v1/maturity-assessments/" + second + "/result")
                .then()
                .body("previousId", equalTo(first))
                .body("reached.value", equalTo(1))
                .body(DELIVERY + "gap", equalTo(0))
                .body(DELIVERY + "change", equalTo(1));
    }

    @Test
    void whatTheModelDoesNotHaveIsNotRated() {
        var body = roundBody(neighbours.portfolio(), "2026-05-20", 2, 4).replace("value-delivery", "charm");

        As.admin()
                .contentType("application/json")
                .body(body)
                .post("/v1/maturity-assessments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ratings/0/dimension"));
    }
}
