package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What does the organisation steer as one? A portfolio carries its place in the tree, from which grants reach down. */
@ApplicationScoped
public class Portfolios {
    private final PortfolioRepository portfolios;
    private final PortfolioTree tree;
    private final Grants grants;
    private final TransactionTime time;

    Portfolios(PortfolioRepository portfolios, PortfolioTree tree, Grants grants, TransactionTime time) {
        this.portfolios = portfolios;
        this.tree = tree;
        this.grants = grants;
        this.time = time;
    }

    /** A portfolio named in a body: invisible is 422 {@code unknown-reference}, visible with too low a role is 403. */
    public void require(UUID id, String pointer) {
        portfolios.referenced(id, pointer);
        grants.require(id);
    }

    /** A portfolio named in a path: 404 where the caller cannot see it. */
    public void requireVisible(UUID id) {
        portfolios.get(id);
    }

    /** A portfolio named in a path whose parts are about to change, its row locked: 404, 403. */
    public void locked(UUID id) {
        portfolios.locked(id);
    }

    /** The portfolio, and if they are asked for those below it. */
    public List<UUID> places(UUID id, boolean descendants) {
        return descendants ? tree.below(id) : List.of(id);
    }

    /** The key of a portfolio that the caller can see. */
    public String key(UUID id) {
        return portfolios.get(id).key;
    }

    /** In which zone a portfolio's days begin. */
    public ZoneId zone(UUID id) {
        return ZoneId.of(portfolios.get(id).timeZone);
    }

    /** In which fiscal calendar a portfolio's money is planned. */
    public FiscalCalendar calendar(UUID id) {
        return new FiscalCalendar(portfolios.get(id).fiscalYearStartMonth);
    }

    /** In which currency a portfolio's money is planned. */
    public String currency(UUID id) {
        return portfolios.get(id).currency;
    }

    /** In which calendar and currency it is planned, which stay so until this transaction ends. */
    public PlanningTerms planning(UUID id) {
        var portfolio = portfolios.reread(id, LockModeType.PESSIMISTIC_READ);
        return new PlanningTerms(new FiscalCalendar(portfolio.fiscalYearStartMonth), portfolio.currency);
    }

    /** Which day it is in a portfolio. */
    public LocalDate today(UUID id) {
        return LocalDate.ofInstant(time.instant(), zone(id));
    }

    Page<PortfolioView> list(ListQuery query) {
        return portfolios.list(query);
    }

    PortfolioView get(UUID id) {
        return portfolios.view(id);
    }

    /** The period with those in it, or those that the day lies in, today if neither is said: 400 if both are. */
    FiscalPeriodsView fiscalPeriods(UUID id, LocalDate on, FiscalPeriod within) {
        var calendar = calendar(id);
        if (within == null) {
            var day = on == null ? today(id) : on;
            return FiscalPeriodsView.of(id, calendar, calendar.of(planned(day)));
        }
        if (on != null) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "Ask either on a day, or within a period.");
        }
        return FiscalPeriodsView.of(id, calendar, calendar.within(within));
    }

    private static LocalDate planned(LocalDate day) {
        if (day.getYear() <= FiscalPeriod.EARLIEST || day.getYear() > FiscalPeriod.LATEST) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "A day of the years 1901 to 2999 lies in a fiscal year.");
        }
        return day;
    }

    PortfolioView create(PortfolioRequest request) {
        requireAtParent(request.parentId());
        var portfolio = PortfolioEntity.fresh();
        tree.hang(portfolio.id, request.parentId());
        return portfolios.add(portfolio, request);
    }

    PortfolioView edit(UUID id, Input<PortfolioRequest> body) {
        var change = portfolios.change(portfolios.forUpdate(id), body);
        if (change.differs(PortfolioRequest::parentId)) {
            requireAtParent(change.from().parentId());
            requireAtParent(change.to().parentId());
            tree.move(id, change.to().parentId());
        }
        if (change.differs(PortfolioRequest::currency, PortfolioRequest::fiscalYearStartMonth)
                && portfolios.planned(id)) {
            throw Problem.of(
                    PortfolioProblem.PLANNED_ALREADY, "What is planned of it is in this currency and these periods.");
        }
        return portfolios.save(change);
    }

    void delete(UUID id) {
        portfolios.remove(portfolios.forUpdate(id));
        tree.drop(id);
    }

    private void requireAtParent(UUID parent) {
        if (parent == null) {
            grants.requireEverywhere();
        } else {
            require(parent, "/parentId");
        }
    }
}
