package dev.openvmo.portfolio.capacity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not suffice. */
@Schema(
        description =
                "OVERLOAD: of a team, person or tool more is allocated than there is for so many quarters in a row as the policies say;"
                        + " SKILL_GAP: business cases ask for more of a skill than people can do.")
enum CapacityAlertKind {
    OVERLOAD,
    SKILL_GAP
}
