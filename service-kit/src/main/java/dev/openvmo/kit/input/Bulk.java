package dev.openvmo.kit.input;

import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Collections that machines write: one document, an array or NDJSON. */
@ApplicationScoped
public class Bulk {

    /** 201 for one; for many 200 with one result per item. */
    public <T, V extends Versioned> Response create(Input<T> body, String collectionPath, Function<Input<T>, V> one) {
        if (!body.isMany()) {
            return Answers.created(collectionPath, one.apply(body));
        }
        List<Result> results = new ArrayList<>();
        for (var item : body.items()) {
            try {
                results.add(new Result(results.size(), 201, one.apply(item).id(), null));
            } catch (Problem problem) {
                results.add(new Result(results.size(), problem.type().status(), null, problem.body()));
            }
        }
        return Response.ok(Map.of("items", results)).build();
    }

    record Result(int index, int status, UUID id, Map<String, Object> problem) {}
}
