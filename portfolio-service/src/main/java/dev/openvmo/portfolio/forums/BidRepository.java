package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Bids as rows; in a round a participant bids once for each proposal. */
@Singleton
class BidRepository extends ResourceRepository<BidEntity, BidRequest, BidView> {
    BidRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "budgeting-bid", BidRequest::of, BidEntity::edit, BidView::of)
                        .refers("fk_budgeting_bid_forum", "/forumId")
                        .unique("uq_budgeting_bid", "/initiativeId", "forumId", "round", "participant", "initiativeId")
                        .search("participant"));
    }

    /** What a participant has bid in a round. */
    BigDecimal total(UUID forumId, int round, String participant) {
        return of(forumId, round).stream()
                .filter(each -> each.participant.equals(participant))
                .map(each -> each.amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<BidEntity> of(UUID forumId, int round) {
        return find("forumId = ?1 and round = ?2", forumId, round).list();
    }
}
