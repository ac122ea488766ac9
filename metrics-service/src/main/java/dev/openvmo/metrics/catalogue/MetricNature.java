package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the numbers are counted, or stand for a judgement. */
@Schema(description = "Whether the numbers are counted, or stand for a judgement, such as marks of a survey.")
public enum MetricNature {
    QUANTITATIVE,
    QUALITATIVE
}
