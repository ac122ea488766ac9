package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.validation.Validator;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which amount is to be converted: 422 where a part is missing, or is no currency or no amount of it. */
public class ConversionRequest {
    @QueryParam("amount")
    @Parameter(required = true, description = "How much.", example = "1250.00")
    public BigDecimal amount;

    @QueryParam("from")
    @Parameter(required = true, description = "Its currency: ISO 4217.", example = "GBP")
    public String from;

    @QueryParam("to")
    @Parameter(required = true, description = "The other currency: ISO 4217.", example = "EUR")
    public String to;

    @QueryParam("on")
    @Parameter(required = true, description = "The day.", example = "2026-05-01")
    public LocalDate on;

    Money amount(Validator validator) {
        if (amount == null || from == null || to == null || on == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "amount, from, to and on are needed");
        }
        validator.validate(new Money(BigDecimal.ONE, to)).forEach(each -> refuse("to", each.getMessage()));
        var money = new Money(amount, from);
        validator.validate(money).forEach(each -> refuse(each.getPropertyPath().toString(), each.getMessage()));
        return money;
    }

    private static void refuse(String parameter, String rule) {
        throw Problem.of(KitProblem.INVALID_INPUT, parameter.replace("currency", "from") + " " + rule);
    }
}
