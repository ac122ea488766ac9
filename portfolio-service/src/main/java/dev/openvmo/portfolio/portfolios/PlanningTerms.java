package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.fiscal.FiscalCalendar;

/** In which calendar and currency a portfolio's money is planned. */
public record PlanningTerms(FiscalCalendar calendar, String currency) {}
