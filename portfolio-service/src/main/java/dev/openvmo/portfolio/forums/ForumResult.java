package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round of bids comes to. Pure. */
@Schema(name = "ForumResult", description = "What a round of bids comes to.")
record ForumResult(
        @Schema(description = "The forum.") UUID forumId,
        @Schema(description = "The round.", minimum = "0", examples = "1") int round,
        @Schema(description = "What all funded proposals ask for together.") Money funded,
        @Schema(description = "By proposal, as they were proposed.", maxItems = 200) List<OfProposal> proposals,
        @Schema(description = "By participant, as they were named.", maxItems = 200) List<OfParticipant> participants) {

    /** What became of a proposal. */
    @Schema(name = "ForumProposalResult")
    record OfProposal(
            @Schema(description = "Which initiative.") UUID initiativeId,
            @Schema(description = "What it asks for.") Money ask,
            @Schema(description = "What was bid for it.") Money bid,
            @Schema(description = "By how many.", minimum = "0", examples = "3") long bidders,
            @Schema(description = "Whether no less was bid than it asks for.") boolean funded) {}

    /** What became of a purse. */
    @Schema(name = "ForumParticipantResult")
    record OfParticipant(
            @Schema(description = "Who.", maxLength = 200, examples = "Ada Field") String participant,
            @Schema(description = "What was bid.") Money bid,
            @Schema(description = "What is left of the purse.") Money left) {}

    static ForumResult of(ForumView forum, int round, List<BidView> bids) {
        var currency = forum.participants().get(0).purse().currency();
        var proposals = forum.proposals().stream()
                .map(each -> {
                    var of = bids.stream()
                            .filter(bid -> bid.initiativeId().equals(each.initiativeId()))
                            .toList();
                    var bid = sum(of.stream().map(BidView::amount).toList(), currency);
                    return new OfProposal(
                            each.initiativeId(),
                            each.ask(),
                            bid,
                            of.size(),
                            bid.amount().compareTo(each.ask().amount()) >= 0);
                })
                .toList();
        var participants = forum.participants().stream()
                .map(each -> {
                    var bid = sum(
                            bids.stream()
                                    .filter(of -> of.participant().equals(each.participant()))
                                    .map(BidView::amount)
                                    .toList(),
                            currency);
                    return new OfParticipant(
                            each.participant(),
                            bid,
                            new Money(each.purse().amount().subtract(bid.amount()), currency));
                })
                .toList();
        var funded = sum(
                proposals.stream()
                        .filter(OfProposal::funded)
                        .map(OfProposal::ask)
                        .toList(),
                currency);
        return new ForumResult(forum.id(), round, funded, proposals, participants);
    }

    private static Money sum(List<Money> all, String currency) {
        return new Money(all.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }
}
