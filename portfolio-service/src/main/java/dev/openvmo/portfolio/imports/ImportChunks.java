package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.initiatives.InitiativeIntake;
import dev.openvmo.portfolio.initiatives.InitiativeIntake.Draft;
import dev.openvmo.portfolio.initiatives.InitiativeIntake.Reading;
import dev.openvmo.portfolio.initiatives.InitiativeIntake.Result;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a chunk of rows in: initiatives, measurements and results in one transaction. */
@ApplicationScoped
class ImportChunks {
    private final InitiativeIntake intake;
    private final Measurements measurements;
    private final JsonText json;
    private final Sql sql;

    ImportChunks(InitiativeIntake intake, Measurements measurements, JsonText json, Sql sql) {
        this.intake = intake;
        this.measurements = measurements;
        this.json = json;
        this.sql = sql;
    }

    /** A row of the result, as it is written. */
    record Done(
            UUID id,
            int row,
            String externalId,
            RowOutcome outcome,
            UUID initiativeId,
            KanbanState entered,
            Map<String, Object> problem,
            List<Measurement> measurements) {
        Done with(List<Measurement> others) {
            return new Done(id, row, externalId, outcome, initiativeId, entered, problem, others);
        }
    }

    void take(ImportEntity run, List<RowReader.Row> rows, int firstNumber) {
        if (withdrawn(run.id)) {
            return;
        }
        var readable = rows.stream().filter(row -> row.problem() == null).toList();
        var defaults = defaults(json.read(run.mapping, MappingRequest.class));
        var drafts = readable.stream()
                .map(row -> new Draft(row.externalId(), row.day(), row.fields(), defaults, row.tags(), row.standing()))
                .toList();
        var reading = new Reading(run.id, run.portfolioId, run.source, run.createdAt, run.dryRun, foretold(run));
        var taken = intake.take(reading, drafts).iterator();
        var done = new ArrayList<Done>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            done.add(
                    row.problem() == null
                            ? done(row, firstNumber + i, taken.next())
                            : done(
                                    row,
                                    firstNumber + i,
                                    new Result(InitiativeIntake.Outcome.REJECTED, null, null, row.problem())));
        }
        write(run, measurements.record(run, done));
    }

    /** Whoever takes the import back waits until this chunk is in. */
    private boolean withdrawn(UUID importId) {
        return sql.query("select withdrawn_at is not null as withdrawn from import_run where id = :id for share")
                .with("id", importId)
                .one(row -> row.bool("withdrawn"));
    }

    /** How many of the rows before these would stand where: what is only foretold is nowhere else. */
    private Map<KanbanState, Long> foretold(ImportEntity run) {
        return run.dryRun
                ? sql
                        .query(
                                """
                                select foretold_state, count(*) as there from import_row
                                where import_id = :id and foretold_state is not null group by foretold_state""")
                        .with("id", run.id)
                        .list(row -> Map.entry(row.constant("foretold_state", KanbanState.class), row.number("there")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                : Map.of();
    }

    private static Done done(RowReader.Row row, int number, Result result) {
        var outcome = RowOutcome.valueOf(result.outcome().name());
        return new Done(
                Ids.next(),
                number,
                row.externalId(),
                outcome,
                result.id(),
                result.entered(),
                result.problem() == null ? null : result.problem().body(),
                outcome == RowOutcome.REJECTED ? List.of() : row.measurements());
    }

    private static ObjectNode defaults(MappingRequest mapping) {
        var defaults = JsonNodeFactory.instance.objectNode();
        if (mapping.defaults() != null) {
            put(defaults, "kind", mapping.defaults().kind());
            put(defaults, "category", mapping.defaults().category());
            put(defaults, "horizon", mapping.defaults().horizon());
        }
        return defaults;
    }

    private static void put(ObjectNode defaults, String field, Enum<?> value) {
        if (value != null) {
            defaults.put(field, value.name());
        }
    }

    private void write(ImportEntity run, List<Done> rows) {
        sql.query(
                        """
                        insert into import_row (id, import_id, portfolio_id, row_number, external_id, outcome, initiative_id,
                                                foretold_state, problem, measurements)
                        select r.id, :import, :portfolio, r.row, r."externalId", r.outcome, r."initiativeId", case when :dryRun then r.entered end,
                            r.problem, r.measurements
                        from json_to_recordset(cast(:rows as json))
                             as r(id uuid, row int, "externalId" text, outcome text, "initiativeId" uuid, entered text,
                                  problem text,
                                  measurements text)""")
                .with("import", run.id)
                .with("portfolio", run.portfolioId)
                .with("dryRun", run.dryRun)
                .with("rows", json.text(rows))
                .update();
    }
}
