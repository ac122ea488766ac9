package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;

/** Who would fund what, with how much? In a round nobody bids more than the purse holds; the forum's row is held first. */
@ApplicationScoped
class Bids {
    private final BidRepository bids;
    private final Forums forums;

    Bids(BidRepository bids, Forums forums) {
        this.bids = bids;
        this.forums = forums;
    }

    Page<BidView> list(ListQuery query) {
        return bids.list(query);
    }

    BidView get(UUID id) {
        return bids.view(id);
    }

    /** In the round that is open: 409 over-purse with what is left, forum-not-begun, forum-decided, already-exists. */
    BidView bid(BidRequest said) {
        var forum = forums.locked(said.forumId(), "/forumId");
        var request = said.in(forum.currency());
        if (forum.view().proposals().stream()
                .noneMatch(each -> each.initiativeId().equals(request.initiativeId()))) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "The forum has no such proposal.")
                    .at("/initiativeId", ErrorCode.UNKNOWN_REFERENCE, "is not proposed there");
        }
        var purse = forum.purse(request.participant());
        forum.view().status().bid().orThrow();
        var bid = BidEntity.in(forum.view());
        forum.requireHolds(
                purse,
                bids.total(bid.forumId, bid.round, request.participant()),
                request.amount().amount());
        return bids.add(bid, request);
    }

    /** 409 over-purse with what is left, round-over, forum-decided. */
    BidView edit(UUID id, Input<BidRequest> body) {
        var forum = forums.locked(bids.forChange(id).forumId, "/forumId");
        var bid = bids.forUpdate(id);
        var change = bids.change(bid, body, said -> said.in(forum.currency()))
                .keeps("/forumId", BidRequest::forumId, "A bid stays in its forum.")
                .keeps("/participant", BidRequest::participant, "A bid stays with its participant.")
                .keeps("/initiativeId", BidRequest::initiativeId, "A bid stays with its initiative.");
        requireOpen(forum, bid);
        var others = bids.total(bid.forumId, bid.round, bid.participant).subtract(bid.amount);
        forum.requireHolds(
                forum.purse(bid.participant), others, change.to().amount().amount());
        return bids.save(change);
    }

    /** 409 round-over, forum-decided. */
    void delete(UUID id) {
        var forum = forums.locked(bids.forChange(id).forumId, "/forumId");
        var bid = bids.forUpdate(id);
        requireOpen(forum, bid);
        bids.remove(bid);
    }

    private static void requireOpen(OpenForum forum, BidEntity bid) {
        forum.view().status().bid().orThrow();
        if (bid.round != forum.view().round()) {
            throw Problem.of(
                    ForumProblem.ROUND_OVER,
                    "Round %d is open now.".formatted(forum.view().round()));
        }
    }

    /** A forum whose row is held, with the currency of its purses. Pure. */
    record OpenForum(ForumView view, String currency) {
        BigDecimal purse(String participant) {
            return view.participants().stream()
                    .filter(each -> each.participant().equals(participant))
                    .map(each -> each.purse().amount())
                    .findFirst()
                    .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "Nobody called so takes part.")
                            .at("/participant", ErrorCode.UNKNOWN_REFERENCE, "does not take part"));
        }

        void requireHolds(BigDecimal purse, BigDecimal others, BigDecimal amount) {
            if (others.add(amount).compareTo(purse) > 0) {
                var left = new Money(purse.subtract(others), currency);
                throw Problem.of(
                                ForumProblem.OVER_PURSE,
                                "%s %s is left in it.".formatted(left.amount().toPlainString(), currency))
                        .with("left", left);
            }
        }
    }
}
