package dev.openvmo.alignment.assessments;

import dev.openvmo.alignment.criteria.CriteriaSets;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What does each assessor think? Nobody speaks for another. Each change marks the initiative's score. */
@ApplicationScoped
class Assessments {
    private static final String STAYS = "An assessment stays with its initiative and criterion.";

    private final AssessmentRepository assessments;
    private final Subjects subjects;
    private final CriteriaSets criteria;
    private final Rescore rescore;
    private final Caller caller;

    Assessments(
            AssessmentRepository assessments,
            Subjects subjects,
            CriteriaSets criteria,
            Rescore rescore,
            Caller caller) {
        this.assessments = assessments;
        this.subjects = subjects;
        this.criteria = criteria;
        this.rescore = rescore;
        this.caller = caller;
    }

    Page<AssessmentView> list(ListQuery query) {
        return assessments.list(query);
    }

    AssessmentView get(UUID id) {
        return assessments.view(id);
    }

    AssessmentView create(AssessmentRequest request) {
        var portfolioId = subjects.requireInitiative(request.initiativeId(), "/initiativeId");
        var lineageId = criteria.rated(request.criteriaSetId(), request.criterion(), request.rating());
        rescore.initiatives(List.of(request.initiativeId()));
        return assessments.add(AssessmentEntity.in(portfolioId, lineageId, caller.subject()), request);
    }

    AssessmentView edit(UUID id, Input<AssessmentRequest> body) {
        var assessment = mine(id);
        var change = assessments
                .change(assessment, body)
                .keeps("/initiativeId", AssessmentRequest::initiativeId, STAYS)
                .keeps("/criteriaSetId", AssessmentRequest::criteriaSetId, STAYS)
                .keeps("/criterion", AssessmentRequest::criterion, STAYS);
        criteria.rated(
                assessment.criteriaSetId, assessment.criterion, change.to().rating());
        if (change.differs(AssessmentRequest::rating)) {
            rescore.initiatives(List.of(assessment.initiativeId));
        }
        return assessments.save(change);
    }

    void delete(UUID id) {
        var assessment = mine(id);
        rescore.initiatives(List.of(assessment.initiativeId));
        assessments.remove(assessment);
    }

    private AssessmentEntity mine(UUID id) {
        var assessment = assessments.get(id);
        if (!assessment.assessor.equals(caller.subject())) {
            throw Problem.of(KitProblem.FORBIDDEN, "Only its assessor changes or withdraws an assessment.");
        }
        return assessments.forChange(id);
    }
}
