package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code budgeting_bid}; it is of its forum's portfolio and of the round in which it was made. */
@Entity(name = "BudgetingBid")
class BidEntity extends ResourceEntity {
    UUID forumId;
    int round;
    String participant;
    UUID initiativeId;
    BigDecimal amount;
    String currency;
    String note;

    static BidEntity in(ForumView forum) {
        var bid = new BidEntity();
        bid.portfolioId = forum.portfolioId();
        bid.forumId = forum.id();
        bid.round = forum.round();
        return bid;
    }

    void edit(BidRequest request) {
        forumId = request.forumId();
        participant = request.participant();
        initiativeId = request.initiativeId();
        amount = request.amount().amount();
        currency = request.amount().currency();
        note = request.note();
    }

    Money money() {
        return new Money(amount, currency);
    }
}
