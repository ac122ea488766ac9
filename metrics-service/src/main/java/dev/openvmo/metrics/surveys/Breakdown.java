package dev.openvmo.metrics.surveys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What results are told by. */
@Schema(name = "SurveyBreakdown", description = "GROUP: by the survey's groups.")
enum Breakdown {
    GROUP
}
