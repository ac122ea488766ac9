package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.metrics.anonymity.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What did respondents write? Told where enough of them answered, in no order, and of no group but a published one. */
@ApplicationScoped
class Comments {
    private static final CommentRequest UNTAGGED = new CommentRequest(List.of());

    private final CommentRepository comments;

    Comments(CommentRepository comments) {
        this.comments = comments;
    }

    Page<CommentView> list(ListQuery query) {
        return comments.list(query);
    }

    CommentView get(UUID id) {
        return comments.view(id);
    }

    CommentView edit(UUID id, Input<CommentRequest> body) {
        return comments.save(comments.change(comments.forChange(id), body));
    }

    void delete(UUID id) {
        comments.remove(comments.forUpdate(id));
    }

    /** What was written in a round that is closing; the answers have been shuffled. */
    void publish(RoundEntity round, Publication publication, List<ResponseTable.Told> told) {
        if (!publication.whole().published()) {
            return;
        }
        var all = new LinkedHashMap<CommentEntity, CommentRequest>();
        told.forEach(each -> each.texts().forEach((question, text) -> {
            var group = publication.label(each.response().group());
            all.put(CommentEntity.of(round, question, group, text), UNTAGGED);
        }));
        comments.addAll(all);
    }

    /** Deletes what was written in a round. */
    void forget(RoundEntity round) {
        comments.list("roundId", round.id).forEach(comments::remove);
    }
}
