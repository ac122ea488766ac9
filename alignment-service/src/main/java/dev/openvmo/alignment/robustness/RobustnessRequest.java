package dev.openvmo.alignment.robustness;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the order is put to the test. */
public class RobustnessRequest {
    private static final int MOST_SAMPLES = 10_000;
    private static final int MOST_SHOWN = 100;
    private static final int MOST_SURE = 1_000_000;

    @QueryParam("samples")
    @Parameter(
            description = "How many draws; the error falls with the square root of their number.",
            schema = @Schema(minimum = "100", maximum = "10000", defaultValue = "2000"),
            example = "2000")
    public Integer samples;

    @QueryParam("seed")
    @Parameter(
            description = "Where the draws begin: the same seed gives the same answer.",
            schema = @Schema(minimum = "-999999999", maximum = "999999999", defaultValue = "1"),
            example = "1")
    public Integer seed;

    @QueryParam("concentration")
    @Parameter(
            description =
                    "How sure the weights are: a weight w has the standard deviation √(w (1 − w) / (concentration + 1)).",
            schema = @Schema(minimum = "1", maximum = "1000000", defaultValue = "50"),
            example = "50")
    public Integer concentration;

    @QueryParam("limit")
    @Parameter(
            description = "How many initiatives are shown, from the first.",
            schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"),
            example = "20")
    public Integer limit;

    int samples() {
        return within("samples", samples, 2_000, 100, MOST_SAMPLES);
    }

    int seed() {
        return seed == null ? 1 : seed;
    }

    int concentration() {
        return within("concentration", concentration, 50, 1, MOST_SURE);
    }

    int limit() {
        return within("limit", limit, 20, 1, MOST_SHOWN);
    }

    private static int within(String parameter, Integer said, int usual, int least, int most) {
        if (said != null && (said < least || said > most)) {
            throw Problem.of(
                            KitProblem.MALFORMED_REQUEST,
                            "%s is a whole number from %d to %d".formatted(parameter, least, most))
                    .with("parameter", parameter);
        }
        return said == null ? usual : said;
    }
}
