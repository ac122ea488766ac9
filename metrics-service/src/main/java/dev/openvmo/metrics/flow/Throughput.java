package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.series.Interval;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** How much was finished in each interval, for those who forecast from it. */
@ApplicationScoped
public class Throughput {
    private final FlowQuestions questions;
    private final Flows flows;

    Throughput(FlowQuestions questions, Flows flows) {
        this.questions = questions;
        this.flows = flows;
    }

    /**
     * What was finished.
     *
     * @param place where the subject is; of a team that only its senders know, nowhere
     * @param finished how many work items, in each whole interval of the window
     */
    public record Finished(Places.Place place, Window window, List<Long> finished) {}

    /** 404 of a subject that the caller cannot see, 422 of what does not go together. */
    public Finished of(FlowRequest asked, Interval interval) {
        var question = questions.of(asked);
        var finished = new ArrayList<Long>();
        flows.points(question, interval).stream()
                .filter(point -> !point.partial())
                .forEach(point -> finished.add(point.finished()));
        return new Finished(question.place(), question.window(), finished);
    }
}
