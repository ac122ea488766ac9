package dev.openvmo.kit.openapi;

import dev.openvmo.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Lists every problem the service can answer as {@code x-problems}: the pages behind their URIs are made of it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemCatalogue implements OASFilter {
    private final IndexView index;

    public ProblemCatalogue(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var all = new TreeMap<String, Map<String, Object>>();
        for (var type : index.getAllKnownImplementations(ProblemType.class)) {
            for (var constant : constants(type.name().toString())) {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("type", constant.uri());
                entry.put("slug", constant.slug());
                entry.put("status", constant.status());
                entry.put("title", constant.title());
                entry.put("cause", constant.cause());
                entry.put("remedy", constant.remedy());
                all.put(constant.slug(), entry);
            }
        }
        api.addExtension("x-problems", new ArrayList<>(all.values()));
    }

    private static List<ProblemType> constants(String name) {
        try {
            var type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            return type.isEnum() ? List.of((ProblemType[]) type.getEnumConstants()) : List.of();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a problem type of the index is not on the class path: " + name, e);
        }
    }
}
