package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** How work flowed, for the features that keep it. */
@ApplicationScoped
public class FlowReader {
    private final FlowQuestions questions;
    private final Flows flows;

    FlowReader(FlowQuestions questions, Flows flows) {
        this.questions = questions;
        this.flows = flows;
    }

    /** Of a subject's work between these days, the second left out. */
    public FlowView ofSubject(SubjectType type, UUID id, LocalDate from, LocalDate to) {
        var asked = between(from, to);
        asked.subjectType = type;
        asked.subjectId = id;
        return flows.of(questions.of(asked), null, false);
    }

    /** Of a team's work. */
    public FlowView ofTeam(UUID id, LocalDate from, LocalDate to) {
        var asked = between(from, to);
        asked.team = id.toString();
        return flows.of(questions.of(asked), null, false);
    }

    private static FlowRequest between(LocalDate from, LocalDate to) {
        var asked = new FlowRequest();
        asked.from = from.toString();
        asked.to = to.toString();
        return asked;
    }
}
