package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What each service has made of its neighbours' events, straight from its database: to compare, to lose, to rebuild. */
record LocalCopies(Suite suite) {
    private static final Map<String, Map<String, String>> CONTENTS = Map.of(
            "alignment",
            Map.of(
                    "portfolio",
                    "id, parent_id, key, name, currency, deleted, state_version",
                    "initiative",
                    "id, portfolio_id, title, state, deleted, state_version",
                    "metric_status",
                    "id, portfolio_id, metric, unit, subject_type, subject_id, subject_key, subject_external_ref_source,"
                            + " subject_external_ref_external_id, value, observed_at, sample_size, deleted, state_version",
                    "business_case",
                    "id, portfolio_id, benefit_cost_ratio, approved_at, deleted, state_version",
                    "realised_value",
                    "id, portfolio_id, value, last_observed_at, deleted, state_version",
                    "announcement",
                    "id, portfolio_id, strategy_id, announced_at, due_at, named, acknowledged, deleted, state_version"),
            "metrics",
            Map.ofEntries(
                    Map.entry("strategy", "id, portfolio_id, name, deleted, state_version"),
                    Map.entry("theme", "id, portfolio_id, strategy_id, name, weight, deleted, state_version"),
                    Map.entry("objective", "id, portfolio_id, theme_id, name, weight, deleted, state_version"),
                    Map.entry(
                            "contribution",
                            "id, portfolio_id, initiative_id, objective_id, strength, deleted, state_version"),
                    Map.entry("business_case", "id, portfolio_id, costs, benefits, deleted, state_version"),
                    Map.entry(
                            "subject",
                            "id, type, portfolio_id, value_stream_id, name, key, external_ref_source, external_ref_external_id, currency, time_zone,"
                                    + " fiscal_year_start_month, language, entered_at, deleted, state_version"),
                    Map.entry(
                            "initiative_text",
                            "id, portfolio_id, value_stream_id, title, description, customer_need_need, kind, tags, state, deleted, state_version"),
                    Map.entry(
                            "exchange_rate",
                            "id, base_currency, quote_currency, rate, begins_on, ends_on, deleted, state_version"),
                    Map.entry("team", "id, portfolio_id, key, name, deleted, state_version"),
                    Map.entry(
                            "impediment",
                            "id, portfolio_id, initiative_id, raised_at, resolved_at, deleted, state_version"),
                    Map.entry(
                            "decision",
                            "id, portfolio_id, initiative_id, title, status, kind, due_on, asked_of, decided_at, deleted, state_version"),
                    Map.entry(
                            "insight_initiative",
                            "id, portfolio_id, title, state, outcome, entered_at, state_entered_at, deleted, state_version"),
                    Map.entry(
                            "insight_capacity_alert",
                            "id, portfolio_id, kind, resource_kind, resource_id, raised, begins, ends, missing, deleted, state_version"),
                    Map.entry("stakeholder", "id, portfolio_id, initiative_id, name, role, deleted, state_version")),
            "portfolio",
            Map.ofEntries(
                    Map.entry("benefit", "id, portfolio_id, initiative_id, owner, disbenefit, deleted, state_version"),
                    Map.entry(
                            "alert",
                            "id, rule, metric, subject_id, raises_impediment, raised_at, cleared_at, deleted, state_version"),
                    Map.entry(
                            "delivery",
                            "id, portfolio_id, subject_type, subject_id, descendants, deployments, failed_deployments, change_lead_time_p50,"
                                    + " change_fail_rate_value, health, health_reason, days_to_market, as_of, deleted, state_version"),
                    Map.entry(
                            "team_flow",
                            "id, portfolio_id, subject_type, finished, in_progress, timed, flow_days, told, active_days, elapsed_days,"
                                    + " deleted, state_version"),
                    Map.entry(
                            "realisation",
                            "id, portfolio_id, currency, forecast, adjusted, realised, expected, came, status, days_to_value, deleted,"
                                    + " state_version"),
                    Map.entry("metric", "id, key, unit, subject_types, deleted, state_version"),
                    Map.entry("criteria_set", "id, portfolio_id, state, thresholds, deleted, state_version"),
                    Map.entry("metric_status", "id, metric, subject_type, subject_id, deleted, state_version"),
                    Map.entry(
                            "ranking",
                            "initiative_id, portfolio_id, base, slope, terms, forecast, score, alignment, alignment_reason, alignment_set,"
                                    + " alignment_failures, alignment_state_version,"
                                    + " value, value_unit, value_sample_size, value_state_version, order_score, order_alignment"),
                    Map.entry(
                            "survey_result",
                            "id, portfolio_id, survey_id, round_id, kind, score, low, high, responses, invited, deleted, state_version"),
                    Map.entry(
                            "improvement_action",
                            "id, portfolio_id, title, owner, due_on, status, verdict, deleted, state_version")));

    private static final Map<String, String> LOSS = Map.of(
            "alignment",
            "delete from portfolio; delete from portfolio_history; delete from initiative; delete from initiative_history;"
                    + " delete from metric_status; delete from metric_status_history; delete from business_case;"
                    + " delete from business_case_history; delete from realised_value; delete from realised_value_history;"
                    + " delete from announcement; delete from announcement_history",
            "metrics",
            "delete from subject; delete from subject_history; delete from strategy; delete from strategy_history; delete from theme;"
                    + " delete from theme_history; delete from objective; delete from objective_history; delete from contribution;"
                    + " delete from contribution_history; delete from business_case; delete from business_case_history;"
                    + " delete from exchange_rate; delete from exchange_rate_history; delete from team; delete from team_history;"
                    + " delete from impediment; delete from impediment_history; delete from initiative_text;"
                    + " delete from initiative_text_history; delete from decision; delete from decision_history; delete from insight_initiative;"
                    + " delete from insight_initiative_history; delete from insight_capacity_alert; delete from insight_capacity_alert_history;"
                    + " delete from stakeholder; delete from stakeholder_history",
            "portfolio",
            "delete from delivery; delete from delivery_history; delete from team_flow; delete from team_flow_history;"
                    + " delete from realisation; delete from realisation_history; delete from alert; delete from alert_history;"
                    + " delete from benefit; delete from benefit_history; delete from metric;"
                    + " delete from criteria_set; delete from criteria_set_history; delete from metric_status;"
                    + " delete from survey_result; delete from survey_result_history; delete from improvement_action;"
                    + " delete from improvement_action_history;"
                    + " delete from metric_status_history; update ranking set alignment = null, alignment_set = null,"
                    + " alignment_failures = null, alignment_state_version = 0, value = null, value_unit = null,"
                    + " value_sample_size = null, value_state_version = 0, forecast = null, order_score = 0,"
                    + " order_alignment = 0, score = 0"
                    + " where alignment_state_version > 0");

    /** Every row of every copy in a fixed order, without the moment at which it was taken in. */
    Map<String, List<String>> rows() throws SQLException {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var service : CONTENTS.entrySet()) {
            for (var table : service.getValue().entrySet()) {
                rows.put(
                        service.getKey() + "." + table.getKey(),
                        column(
                                service.getKey(),
                                "select (%s)::text from %s order by 1"
                                        .formatted("row(" + table.getValue() + ")", table.getKey())));
            }
        }
        return rows;
    }

    /** Empties the copies past all triggers, as a disk does. */
    void lose() throws SQLException {
        for (var service : LOSS.entrySet()) {
            run(service.getKey(), "set session_replication_role = replica; " + service.getValue());
        }
    }

    /** Makes every consumer begin at the first event again when it starts the next time. */
    void startOver() throws SQLException {
        for (var service : CONTENTS.keySet()) {
            run(service, "delete from consumed");
        }
    }

    /** The topics that each service has read something of. */
    Map<String, List<String>> topicsRead() throws SQLException {
        var topics = new LinkedHashMap<String, List<String>>();
        for (var service : CONTENTS.keySet()) {
            topics.put(service, column(service, "select distinct topic from consumed order by 1"));
        }
        return topics;
    }

    /** Whether the service has applied all of these topics up to these offsets. */
    boolean hasApplied(String service, Collection<String> topics, Map<TopicPartition, Long> lastOffsets)
            throws SQLException {
        var positions = column(service, "select topic || '-' || partition || '=' || position from consumed").stream()
                .map(line -> line.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> Long.valueOf(part[1]), Math::max));
        return lastOffsets.entrySet().stream()
                .filter(last -> topics.contains(last.getKey().topic()))
                .allMatch(last -> positions.getOrDefault(last.getKey().toString(), 0L) > last.getValue());
    }

    List<String> column(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void run(String database, String statements) throws SQLException {
        try (var connection = connect(database)) {
            connection.createStatement().execute(statements);
        }
    }

    private Connection connect(String database) throws SQLException {
        return suite.postgres().connect(database);
    }
}
