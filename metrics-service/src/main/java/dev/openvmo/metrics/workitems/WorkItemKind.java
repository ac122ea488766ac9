package dev.openvmo.metrics.workitems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What flows: the four flow items (Kersten, Project to Product, 2018, chapter 3). */
@Schema(
        name = "WorkItemKind",
        description =
                "FEATURE brings value, DEFECT mends quality, RISK is security and compliance, DEBT is what makes later work easier.")
public enum WorkItemKind {
    FEATURE,
    DEFECT,
    RISK,
    DEBT
}
