package dev.openvmo.metrics.insights;

import java.util.List;

/** Finds what deserves a look in what is known of a portfolio. Pure: the same facts give the same findings. */
interface Rule {
    List<Finding> find(PortfolioFacts facts, Parameters by);
}
