package dev.openvmo.kit.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Asks again for a moment so recent that others still write in it, as the answer asks callers to. */
class SettledFilter implements Filter {
    static final SettledFilter INSTANCE = new SettledFilter();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        return unsettled(answer)
                ? await().atMost(Patience.LIMIT).until(() -> again(request), each -> !unsettled(each))
                : answer;
    }

    private static Response again(FilterableRequestSpecification request) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .headers(request.getHeaders())
                .get(request.getURI());
    }

    private static boolean unsettled(Response answer) {
        return answer.statusCode() == 503 && answer.asString().contains("/problems/moment-not-settled");
    }
}
