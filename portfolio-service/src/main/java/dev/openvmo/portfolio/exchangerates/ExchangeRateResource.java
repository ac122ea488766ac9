package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/exchange-rates}. */
@Path("/v1/exchange-rates")
@Endpoint
@Tag(
        name = "Exchange rates",
        description = "What one currency is worth in another, day by day, in the whole organisation")
class ExchangeRateResource {
    static final String PATH = "/v1/exchange-rates";

    private final ExchangeRates rates;
    private final Batches batches;
    private final Grants caller;
    private final Validator validator;

    ExchangeRateResource(ExchangeRates rates, Batches batches, Grants caller, Validator validator) {
        this.rates = rates;
        this.batches = batches;
        this.caller = caller;
        this.validator = validator;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createExchangeRate", summary = "Set a rate")
    public RestResponse<ExchangeRateView> create(Input<ExchangeRateRequest> body) {
        caller.requireEverywhere();
        return Created.at(PATH, rates.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createExchangeRates", summary = "Set many rates")
    public BatchResult createMany(Batch<ExchangeRateRequest> items) {
        caller.requireEverywhere();
        return batches.create(items, rates::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listExchangeRates", summary = "List exchange rates")
    public Page<ExchangeRateView> list(@BeanParam ListQuery query) {
        return rates.list(query);
    }

    @GET
    @Path("/conversion")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "convertMoney",
            summary = "Convert an amount by the rate of a day",
            description =
                    "Names the rate and since when it holds. Where only the other direction has a rate, the amount is divided by it.")
    public ConversionView convert(@BeanParam ConversionRequest query) {
        return rates.convert(query.amount(validator), query.to, query.on);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getExchangeRate", summary = "Read an exchange rate")
    public ExchangeRateView get(@PathParam("id") UUID id) {
        return rates.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceExchangeRate", summary = "Replace an exchange rate")
    public ExchangeRateView replace(@PathParam("id") UUID id, Input<ExchangeRateRequest> body) {
        return rates.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchExchangeRate", summary = "Change some of an exchange rate (merge patch)")
    public ExchangeRateView patch(@PathParam("id") UUID id, Input<ExchangeRateRequest> body) {
        return rates.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteExchangeRate", summary = "Take an exchange rate back")
    public void delete(@PathParam("id") UUID id) {
        rates.delete(id);
    }
}
