package dev.openvmo.alignment.criteria;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose number a FINANCIAL criterion turns into points. */
@Schema(
        description =
                "BUSINESS_CASE: likely benefits over costs as approved last; REALISED_VALUE: what the initiative has realised so far, as metrics say.")
enum Basis {
    BUSINESS_CASE,
    REALISED_VALUE
}
