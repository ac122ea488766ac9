package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.link.LinkProblem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What does whoever holds a link answer? As the service's own work: nobody is known who asks, and nothing is kept of when.
 * Round before link: who closes a round waits for those who answer it, and of many who hold one link the first counts.
 */
@ApplicationScoped
class Responses {
    private final LinkTable links;
    private final ResponseTable responses;
    private final Sql sql;
    private final JsonText json;
    private final Work work;

    Responses(LinkTable links, ResponseTable responses, Sql sql, JsonText json, Work work) {
        this.links = links;
        this.responses = responses;
        this.sql = sql;
        this.json = json;
        this.work = work;
    }

    /** A round as whoever answers it needs it. */
    private record Asked(Form form, boolean open, Instant opensAt, boolean opened, Instant closesAt) {}

    /** 404 link-unknown, 410 link-expired or link-used, 409 round-not-open-yet. */
    FormView form(String link) {
        return work.asService(() -> {
            var known = links.find(link).orElseThrow(LinkProblem.LINK_UNKNOWN::refusal);
            var asked = asked(known);
            requireUnused(known.used());
            return FormView.of(asked.form, asked.closesAt);
        });
    }

    /** The same, and 422. */
    void answer(String link, Input<ResponseRequest> body) {
        work.asService(() -> {
            var known = links.find(link).orElseThrow(LinkProblem.LINK_UNKNOWN::refusal);
            var asked = asked(known);
            requireUnused(known.used());
            var told = body.value().to(asked.form, known.group());
            requireUnused(!links.use(link));
            responses.add(known, told.response(), told.texts());
        });
    }

    private static void requireUnused(boolean used) {
        if (used) {
            throw LinkProblem.LINK_USED.refusal();
        }
    }

    private Asked asked(LinkTable.Known link) {
        var asked = sql.query(
                        """
                        select form_json, opens_at, closes_at, opens_at <= clock_timestamp() as opened,
                            state = 'OPEN' and closes_at > clock_timestamp() as open
                        from survey_round where id = :id for share
                        """)
                .with("id", link.roundId())
                .one(this::asked);
        if (!asked.open) {
            throw LinkProblem.LINK_EXPIRED.refusal();
        }
        if (!asked.opened) {
            throw SurveyProblem.ROUND_NOT_OPEN_YET.refusal("It opens at %s.".formatted(asked.opensAt));
        }
        return asked;
    }

    private Asked asked(Row row) {
        return new Asked(
                json.read(row.text("form_json"), Form.class),
                row.bool("open"),
                row.instant("opens_at"),
                row.bool("opened"),
                row.instant("closes_at"));
    }
}
