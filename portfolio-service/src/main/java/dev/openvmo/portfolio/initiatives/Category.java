package dev.openvmo.portfolio.initiatives;

/** Does it serve the business, or the runway the business needs (SAFe)? */
enum Category {
    BUSINESS,
    ENABLER
}
