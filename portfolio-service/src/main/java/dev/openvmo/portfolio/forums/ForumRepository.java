package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Forums as rows, and what neighbours see of them. */
@Singleton
class ForumRepository extends ResourceRepository<ForumEntity, ForumRequest, ForumView> {
    ForumRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "portfolio",
                                "budgeting-forum",
                                (ForumEntity forum) -> new ForumRequest(
                                        forum.budgetId,
                                        forum.name,
                                        forum.description,
                                        json.list(forum.participantsJson, Purse.class),
                                        json.list(forum.proposalsJson, Proposal.class)),
                                (ForumEntity forum, ForumRequest said) ->
                                        forum.edit(said, json.text(said.participants()), json.text(said.proposals())),
                                (ForumEntity forum) -> ForumView.of(forum, json))
                        .refers("fk_budgeting_forum_budget", "/budgetId")
                        .search("name", "description"));
    }
}
