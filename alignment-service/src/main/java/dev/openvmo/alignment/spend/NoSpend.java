package dev.openvmo.alignment.spend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no figure of spend. An estimate never stands in its place. */
@Schema(description = "Why there is no figure of spend.")
public enum NoSpend {
    /** Nobody has recorded any. */
    NO_SPEND_RECORDED,
    /** Some of it is in a currency that has no rate today. */
    NO_RATE_OF_THIS_DAY
}
