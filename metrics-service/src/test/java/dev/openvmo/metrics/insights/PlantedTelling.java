package dev.openvmo.metrics.insights;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tells the service of a planted organisation: its neighbours' states in any order, and what is measured through its API. */
final class PlantedTelling {
    private final Planted planted;
    private final Neighbours neighbours;

    PlantedTelling(Planted planted, Neighbours neighbours) {
        this.planted = planted;
        this.neighbours = neighbours;
    }

    void all() {
        neighbours.apply("portfolio", event("portfolio", planted.portfolioId, state -> state.put("name", "Planted")
                .put("currency", Planted.CURRENCY)));
        tell(
                "value-stream",
                planted.others.stream()
                        .filter(each -> each.type() == InsightSubject.VALUE_STREAM)
                        .toList(),
                each -> event("value-stream", each.id(), state -> state.put("name", each.name())
                        .put("key", Names.next("S"))));
        tell(
                "initiative",
                planted.initiatives,
                each -> event("initiative", each.id, state -> {
                    state.put("title", each.title)
                            .put("state", each.state)
                            .put("stateEnteredAt", noon(planted.day(each.inState)))
                            .put("createdAt", noon(planted.day(each.entered)));
                    if (each.outcome != null) {
                        state.put("outcome", each.outcome);
                    }
                }));
        money();
        goals();
        governance();
        measured();
    }

    private void money() {
        var actuals = new ArrayList<StateEvent>();
        for (var of : planted.initiatives) {
            of.bookings.forEach(booking -> actuals.add(event("actual", Ids.next(), state -> {
                state.put("initiativeId", of.id.toString())
                        .put("bookedOn", booking.on().toString());
                state.putObject("amount")
                        .put("amount", booking.amount().toPlainString())
                        .put("currency", Planted.CURRENCY);
            })));
        }
        Collections.shuffle(actuals, planted.random);
        neighbours.apply("actual", actuals.toArray(StateEvent[]::new));
        tell(
                "commitment",
                planted.initiatives.stream()
                        .filter(each -> each.committed != null)
                        .toList(),
                each -> event("commitment", Ids.next(), state -> {
                    state.put("initiativeId", each.id.toString());
                    state.putObject("amount")
                            .put("amount", each.committed.toPlainString())
                            .put("currency", Planted.CURRENCY);
                }));
    }

    private void goals() {
        var objective = Ids.next();
        tell("objective", List.of(objective), id -> event("objective", id, state -> {}));
        tell(
                "contribution",
                planted.initiatives.stream().filter(each -> each.aligned).toList(),
                each -> event("contribution", Ids.next(), state -> state.put("initiativeId", each.id.toString())
                        .put("objectiveId", objective.toString())));
        tell(
                "business-case",
                planted.initiatives.stream()
                        .filter(each -> each.targets.stream().anyMatch(Planted.Target::leading))
                        .toList(),
                each -> event("business-case", each.id, state -> state.withObject("/outcome")
                        .putArray("leadingIndicators")
                        .add(Planted.LEADING)));
    }

    private void governance() {
        tell(
                "decision",
                planted.decisions,
                each -> event("decision", each.id(), state -> {
                    state.put("title", each.title()).put("askedOf", "Portfolio board");
                    state.remove(List.of("initiativeId", "kind", "decidedAt", "dueOn"));
                    if (each.initiativeId() != null) {
                        state.put("initiativeId", each.initiativeId().toString());
                    }
                    if (each.kind() == null) {
                        state.put("status", "DUE").put("dueOn", each.day().toString());
                    } else {
                        state.put("status", "DECIDED").put("kind", each.kind()).put("decidedAt", noon(each.day()));
                    }
                }));
        tell(
                "team",
                planted.overloads,
                each -> event("team", each.teamId(), state -> state.put("name", each.team())
                        .put("key", Names.next("T"))));
        tell(
                "capacity-alert",
                planted.overloads,
                each -> event("capacity-alert", each.id(), state -> {
                    state.remove(List.of("skill", "from", "to"));
                    state.put("kind", "OVERLOAD")
                            .put("resourceKind", "TEAM")
                            .put("resourceId", each.teamId().toString())
                            .put("raised", each.raised());
                    if (each.raised()) {
                        state.put("from", planted.quarter(each.from())).put("to", planted.quarter(each.to()));
                    }
                }));
    }

    private void measured() {
        Measuring.metric(Planted.LEADING, "%", "LAST", "QUALITY");
        Measuring.metric(Planted.LAGGING, "%", "LAST", "QUALITY");
        Measuring.metric(Planted.WORTH, Planted.CURRENCY, "SUM", "VALUE");
        var period = YearMonth.from(planted.today).minusMonths(2);
        var targets = new ArrayList<String>();
        var observations = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var of : planted.initiatives) {
            of.targets.forEach(each -> {
                targets.add(Measuring.targetBody(each.metric(), of.id, due(each)));
                observations.add(observation(
                        of, each.metric(), each.observedOn(), each.value().toPlainString()));
            });
            if (of.value != null) {
                observations.add(observation(of, Planted.WORTH, period.atDay(10), of.value.toPlainString()));
            }
            if (of.benefit != null) {
                observations.add(observation(
                        of, Planted.WORTH, period.atDay(10), of.benefit.came().toPlainString()));
            }
            if (of.moved < of.inState) {
                items.add(
                        """
                        {"source":"planted","externalId":"%s","title":"Some work","kind":"FEATURE","initiativeId":"%s",\
                        "createdAt":"%3$s","startedAt":"%3$s","finishedAt":"%3$s"}"""
                                .formatted(of.id, of.id, noon(planted.day(of.moved))));
            }
        }
        planted.others.forEach(of -> of.targets().forEach(each -> {
            targets.add(Measuring.targetBody(each.metric(), of.id(), due(each))
                    .replace("INITIATIVE", of.type().name()));
            observations.add(Measuring.observation(
                            each.metric(),
                            of.id(),
                            of.id().toString(),
                            noon(each.observedOn()),
                            each.value().toPlainString(),
                            null)
                    .replace("INITIATIVE", of.type().name()));
        }));
        Collections.shuffle(observations, planted.random);
        batch("/v1/targets/batch", targets);
        Measuring.observeMany(observations.toString()).statusCode(200);
        Working.tellMany(items).statusCode(200);
        planted.initiatives.stream().filter(each -> each.benefit != null).forEach(each -> {
            var benefit = Measuring.create(
                    "/v1/benefits", Measuring.benefitBody(each.id, Planted.WORTH, "\"disbenefit\":false"));
            Measuring.create(
                    "/v1/benefits/" + benefit + "/forecasts",
                    Measuring.forecastBody(each.benefit.estimator(), period.toString(), 500, 1000, 2000));
        });
    }

    private String due(Planted.Target target) {
        return "\"baseline\":0,\"value\":100,\"startOn\":\"%s\",\"dueOn\":\"%s\""
                .formatted(planted.day(target.start()), planted.day(target.due()));
    }

    private static void batch(String path, List<String> bodies) {
        As.admin()
                .contentType("application/json")
                .body(bodies.toString())
                .post(path)
                .then()
                .statusCode(200)
                .body("items.status", everyItem(equalTo(201)));
    }

    private static String observation(Planted.Initiative of, String metric, LocalDate day, String value) {
        return Measuring.observation(metric, of.id, of.id + " " + metric + " " + day, noon(day), value, null);
    }

    /** The same moment's day is the portfolio's whatever the season. */
    private static String noon(LocalDate day) {
        return day + "T12:00:00Z";
    }

    private <T> void tell(String aggregate, List<T> all, Function<T, StateEvent> event) {
        var events = new ArrayList<>(all.stream().map(event).toList());
        Collections.shuffle(events, planted.random);
        neighbours.apply(aggregate, events.toArray(StateEvent[]::new));
    }

    private StateEvent event(String aggregate, UUID id, Consumer<ObjectNode> change) {
        return neighbours.event(aggregate, id, planted.portfolioId, state -> {
            state.put("portfolioId", planted.portfolioId.toString());
            change.accept(state);
        });
    }
}
