package dev.openvmo.alignment.comparisons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a weight was set. */
@Schema(description = "Which way the weight was set: by saying it, or by comparing the items of its group in pairs.")
public enum WeightSource {
    DIRECT,
    COMPARISON
}
