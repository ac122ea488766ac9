package dev.openvmo.alignment.progress;

import dev.openvmo.alignment.keyresults.Band;
import dev.openvmo.alignment.keyresults.Grade;
import dev.openvmo.alignment.keyresults.KeyResultGrades;
import dev.openvmo.alignment.keyresults.KeyResultProgress;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rolls the grades of key results up, read from the facts each time. */
@ApplicationScoped
class Progress {
    private static final String LINES =
            """
            select s.portfolio_id, s.id as s_id, s.name as s_name, t.id as t_id, t.name as t_name, t.weight as t_weight,
                o.id as o_id, o.name as o_name, o.weight as o_weight, k.id as k_id, k.name as k_name, k.weight as k_weight
            from strategy s
            left join theme t on t.strategy_id = s.id
            left join objective o on o.theme_id = t.id
            left join key_result k on k.objective_id = o.id
            where %s.id = :id
            order by t.created_at, t.id, o.created_at, o.id, k.created_at, k.id
            """;

    private final Sql sql;
    private final KeyResultGrades grades;

    Progress(Sql sql, KeyResultGrades grades) {
        this.sql = sql;
        this.grades = grades;
    }

    /** One of a level in a line. */
    private record Named(UUID id, String name, BigDecimal weight) {
        static Named of(Row row, ProgressLevel level) {
            var alias = level.alias();
            var weight = level == ProgressLevel.STRATEGY ? null : row.decimal(alias + "_weight");
            return new Named(row.uuid(alias + "_id"), row.text(alias + "_name"), weight);
        }
    }

    /** One way from the strategy down, as far as it goes. */
    private record Line(UUID portfolioId, Map<ProgressLevel, Named> nodes) {
        static Line of(Row row) {
            var nodes = new LinkedHashMap<ProgressLevel, Named>();
            for (var level : ProgressLevel.values()) {
                nodes.put(level, Named.of(row, level));
            }
            return new Line(row.uuid("portfolio_id"), nodes);
        }

        Named at(ProgressLevel level) {
            return nodes.get(level);
        }
    }

    /** One of what is rolled up. */
    private record Node(ProgressLevel level, Named named, BigDecimal weight, RollUp progress) {
        RollUp.Weighed weighed() {
            return new RollUp.Weighed(weight, progress);
        }
    }

    /** 404. */
    ProgressView of(ProgressLevel level, UUID id) {
        var lines = sql.query(LINES.formatted(level.alias())).with("id", id).list(Line::of);
        if (lines.isEmpty()) {
            throw Problem.of(
                    KitProblem.NOT_FOUND,
                    "There is no %s %s."
                            .formatted(level.name().toLowerCase(Locale.ROOT).replace('_', ' '), id));
        }
        var graded = grades.of(lines.stream()
                .map(line -> line.at(ProgressLevel.KEY_RESULT).id())
                .filter(Objects::nonNull)
                .toList());
        var node = node(level, lines, graded);
        var parts = parts(level, lines, graded);
        return new ProgressView(
                level,
                id,
                lines.get(0).portfolioId(),
                node.named.name(),
                value(node.progress),
                band(node.progress),
                node.progress.reason(),
                node.progress.measuredShare(),
                level == ProgressLevel.KEY_RESULT ? graded.get(id) : null,
                parts.stream().map(Progress::part).toList(),
                RollUp.FORMULA,
                RollUp.VERSION);
    }

    /** Lines of one of this level, made one. */
    private static Node node(ProgressLevel level, List<Line> lines, Map<UUID, KeyResultProgress> graded) {
        var named = lines.get(0).at(level);
        if (level == ProgressLevel.KEY_RESULT) {
            return new Node(level, named, named.weight(), leaf(graded.get(named.id())));
        }
        var parts = parts(level, lines, graded);
        var weight = level == ProgressLevel.THEME
                ? Decimals.plain(named.weight()
                        .multiply(parts.stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add)))
                : named.weight();
        return new Node(
                level,
                named,
                weight,
                RollUp.of(parts.stream().map(Node::weighed).toList()));
    }

    private static List<Node> parts(ProgressLevel level, List<Line> lines, Map<UUID, KeyResultProgress> graded) {
        if (level == ProgressLevel.KEY_RESULT) {
            return List.of();
        }
        var below = ProgressLevel.values()[level.ordinal() + 1];
        return lines.stream()
                .filter(line -> line.at(below).id() != null)
                .collect(Collectors.groupingBy(line -> line.at(below).id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> node(below, each, graded))
                .toList();
    }

    private static RollUp leaf(KeyResultProgress progress) {
        return progress.reason() != null
                ? RollUp.none(progress.reason())
                : new RollUp(Grade.of(progress.grade(), BigDecimal.ONE), BigDecimal.ONE, null);
    }

    private static ProgressView.Part part(Node node) {
        return new ProgressView.Part(
                node.level,
                node.named.id(),
                node.named.name(),
                node.weight,
                value(node.progress),
                band(node.progress),
                node.progress.reason(),
                node.progress.measuredShare());
    }

    private static BigDecimal value(RollUp progress) {
        return progress.grade() == null ? null : progress.grade().value();
    }

    private static Band band(RollUp progress) {
        return progress.grade() == null ? null : progress.grade().band();
    }
}
