package dev.openvmo.portfolio.comments;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What do people say about an initiative? A comment is its author's to change. */
@ApplicationScoped
class Comments {
    private final CommentRepository comments;
    private final Initiatives initiatives;
    private final Caller caller;

    Comments(CommentRepository comments, Initiatives initiatives, Caller caller) {
        this.comments = comments;
        this.initiatives = initiatives;
        this.caller = caller;
    }

    Page<CommentView> list(ListQuery query) {
        return comments.list(query);
    }

    CommentView get(UUID id) {
        return comments.view(id);
    }

    CommentView create(CommentRequest request) {
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        return comments.add(CommentEntity.by(caller.subject(), portfolioId), request);
    }

    CommentView edit(UUID id, Input<CommentRequest> body) {
        var change = comments.change(mine(id), body)
                .keeps("/initiativeId", CommentRequest::initiativeId, "A comment stays with its initiative.");
        return comments.save(change);
    }

    void delete(UUID id) {
        comments.remove(mine(id));
    }

    private CommentEntity mine(UUID id) {
        if (!comments.get(id).author.equals(caller.subject())) {
            throw Problem.of(KitProblem.FORBIDDEN, "Only its author changes or withdraws a comment.");
        }
        return comments.forChange(id);
    }
}
