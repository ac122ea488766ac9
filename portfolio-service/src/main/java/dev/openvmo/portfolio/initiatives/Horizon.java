package dev.openvmo.portfolio.initiatives;

/** Investment horizon: retire, run, grow, explore. */
enum Horizon {
    H0,
    H1,
    H2,
    H3
}
