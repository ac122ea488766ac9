package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code benefit_forecast}: what was forecast, which is written once. */
@ApplicationScoped
class Forecasts {
    private static final Listing<ForecastEntity> LISTING = Listing.of(ForecastEntity.class, "benefit_forecast")
            .fields("number", "estimator", "madeAt")
            .sort("-number");

    private final Lists lists;
    private final Sql sql;
    private final JsonText json;
    private final Caller caller;
    private final TransactionTime time;

    Forecasts(Lists lists, Sql sql, JsonText json, Caller caller, TransactionTime time) {
        this.lists = lists;
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.time = time;
    }

    Page<ForecastView> page(UUID benefitId, ListQuery query) {
        return lists.page(LISTING, query, this::view, new Fixed("benefit_id", benefitId));
    }

    /** 404 where there is none of this number. */
    ForecastView get(UUID benefitId, int number) {
        return sql.query("select document from benefit_forecast where benefit_id = :benefit and number = :number")
                .with("benefit", benefitId)
                .with("number", number)
                .first(row -> json.read(row.text("document"), ForecastView.class))
                .orElseThrow(
                        () -> Problem.of(KitProblem.NOT_FOUND, "There is no forecast %d of it.".formatted(number)));
    }

    /** The next version; whoever adds it holds the benefit's row. */
    ForecastView add(BenefitEntity benefit, ForecastRequest said) {
        var number = benefit.forecastVersion == null ? 1 : benefit.forecastVersion + 1;
        var made = new ForecastView(
                number, said.estimator(), said.rationale(), caller.subject(), time.instant(), said.periods());
        benefit.forecastVersion = number;
        benefit.forecastJson = json.text(made);
        sql.query(
                        """
                        insert into benefit_forecast
                            (id, portfolio_id, benefit_id, number, estimator, made_by, made_at, document, updated_at)
                        values (:id, :portfolio, :benefit, :number, :estimator, :by, instant(), :document, instant())
                        """)
                .with("id", Ids.next())
                .with("portfolio", benefit.portfolioId)
                .with("benefit", benefit.id)
                .with("number", number)
                .with("estimator", made.estimator())
                .with("by", made.madeBy())
                .with("document", benefit.forecastJson)
                .update();
        return made;
    }

    private ForecastView view(ForecastEntity row) {
        return json.read(row.document, ForecastView.class);
    }
}
