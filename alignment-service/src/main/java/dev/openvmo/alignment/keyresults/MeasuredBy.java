package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The metric that drives a key result, and the subject it is measured of: by its id, or by what it is called. */
@Schema(
        name = "KeyResultMeasure",
        description = "The metric that drives it, of a subject in the key result's portfolio or below.")
record MeasuredBy(
        @NotBlank @Size(max = 100) @Schema(description = "The metric's key.", examples = "checkout.conversion")
                String metric,
        @NotNull @Valid Subject subject) {

    /** One of three ways to tell the subject. */
    @Schema(
            name = "KeyResultSubject",
            description = "By id, or an initiative by its externalRef, or a value stream or portfolio by its key.")
    record Subject(
            @NotNull SubjectType type,
            @Nullable @Schema(description = "Its id.", examples = "01935a00-0000-7000-8000-000000000101") UUID id,
            @Nullable @Valid ExternalRef externalRef,
            @Nullable
                    @Size(min = 1, max = 100)
                    @Schema(description = "The key of a value stream or portfolio.", examples = "RETAIL")
                    String key) {}

    /** What can be measured. */
    @Schema(name = "KeyResultSubjectType", description = "What is measured.")
    enum SubjectType {
        INITIATIVE,
        VALUE_STREAM,
        PORTFOLIO
    }

    /** What another system calls an initiative. */
    @Schema(name = "KeyResultSubjectRef", description = "What another system calls an initiative.")
    record ExternalRef(
            @NotBlank @Size(max = 100) @Schema(description = "The system that calls it so.", examples = "jira")
                    String source,
            @NotBlank @Size(max = 500) @Schema(description = "Its id there.", examples = "RET-12") String externalId) {}

    /** 422 where the subject is told in no way, in several, or by what its type does not have. */
    void require() {
        var initiative = subject.type == SubjectType.INITIATIVE;
        var told = Stream.of(subject.id, initiative ? subject.externalRef : subject.key);
        var odd = initiative ? subject.key : subject.externalRef;
        if (odd != null || told.filter(way -> way != null).count() != 1) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A subject is told in one way.")
                    .at(
                            "/measuredBy/subject",
                            ErrorCode.INVALID,
                            "id, or an initiative's externalRef, or another's key");
        }
    }
}
