package dev.openvmo.alignment.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no share of spend. An estimate never stands in its place. */
@Schema(description = "Why there is no share of spend.")
enum NoSpend {
    /** Nobody has recorded what was spent. */
    NO_SPEND_RECORDED
}
