package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does it serve the business, or the runway the business needs (SAFe)? */
@Schema(description = "Whether it serves the business, or makes the rest possible.")
public enum Category {
    BUSINESS,
    ENABLER
}
