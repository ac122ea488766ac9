package dev.openvmo.portfolio.dashboard;

import java.util.UUID;

/** Where there is more of what a dashboard says, of the same portfolios. Pure. */
record Details(UUID portfolioId, boolean descendants) {

    /** An answer of its own. */
    String at(String path) {
        return path + (descendants ? (path.contains("?") ? "&" : "?") + "descendants=true" : "");
    }

    /** Of the portfolio. */
    String portfolio(String part) {
        return at("/v1/portfolios/%s/%s".formatted(portfolioId, part));
    }

    /** A list, of which this holds, too. */
    String list(String collection, String... filters) {
        return "/v1/%s?filter=portfolioId=%s=%s%s"
                .formatted(
                        collection,
                        descendants ? "below" : "",
                        portfolioId,
                        filters.length == 0 ? "" : ";" + String.join(";", filters));
    }
}
