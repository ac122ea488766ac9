package dev.openvmo.kit.http;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The query parameters a resource method takes.
 *
 * @param names all of them
 * @param repeatable those that may come more than once
 * @param fields what {@code fields=} may name; empty if that is not known
 */
public record Parameters(Set<String> names, Set<String> repeatable, Set<String> fields) {
    private static final Map<Method, Parameters> KNOWN = new ConcurrentHashMap<>();

    static Parameters of(Method method) {
        return KNOWN.computeIfAbsent(method, Parameters::read);
    }

    /** Whether this method reads arrays and NDJSON: it says so, or the type of its body does (Batch). */
    public static boolean acceptsMany(Method method) {
        return method.isAnnotationPresent(AcceptsMany.class)
                || Arrays.stream(method.getParameterTypes())
                        .anyMatch(type -> type.isAnnotationPresent(AcceptsMany.class));
    }

    private static Parameters read(Method method) {
        var names = new TreeSet<String>();
        var repeatable = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            add(parameter.getAnnotation(QueryParam.class), parameter.getType(), names, repeatable);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                bean(parameter.getType(), names, repeatable);
            }
        }
        if (method.isAnnotationPresent(GET.class) && !method.getDeclaringClass().isAnnotationPresent(OnlyNow.class)) {
            names.add("asOf");
        }
        if (acceptsMany(method)) {
            names.add("atomic");
        }
        if (acceptsMany(method) && !method.isAnnotationPresent(AcceptsMany.class)) {
            names.add("exported");
        }
        return new Parameters(names, repeatable, fields(method));
    }

    private static void bean(Class<?> bean, Set<String> names, Set<String> repeatable) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                add(field.getAnnotation(QueryParam.class), field.getType(), names, repeatable);
            }
        }
    }

    private static void add(QueryParam query, Class<?> type, Set<String> names, Set<String> repeatable) {
        if (query != null) {
            names.add(query.value());
            if (Collection.class.isAssignableFrom(type) || type.isArray()) {
                repeatable.add(query.value());
            }
        }
    }

    private static Set<String> fields(Method method) {
        var lists = Arrays.stream(method.getParameterTypes()).anyMatch(ListQuery.class::isAssignableFrom);
        if (lists
                && method.getGenericReturnType() instanceof ParameterizedType page
                && page.getRawType() == Page.class
                && page.getActualTypeArguments()[0] instanceof Class<?> view
                && view.isRecord()) {
            var names = new TreeSet<String>();
            Arrays.stream(view.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
            return names;
        }
        return Set.of();
    }
}
