package dev.openvmo.metrics.subjects;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be measured. */
@Schema(description = "What can be measured.")
public enum SubjectType {
    INITIATIVE,
    VALUE_STREAM,
    PORTFOLIO;

    public static final List<String> NAMES =
            Arrays.stream(values()).map(Enum::name).toList();
}
