package dev.openvmo.metrics.anonymity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.anonymity.Cell.Choice;
import dev.openvmo.metrics.anonymity.Cell.OptionCount;
import dev.openvmo.metrics.anonymity.Cell.ValueCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All that is ever told of the answers of a round. Pure.
 *
 * @param whole all together
 * @param groups the groups that somebody was invited of, by name
 * @param shown which of the groups are told by name
 */
public record Publication(Cell whole, List<Cell> groups, Suppression shown) {
    /** What is asked: the scale, and the options of the questions that have them, by the questions' keys. */
    public record Asked(SurveyKind kind, int floor, Map<String, List<String>> options) {}

    /** @param invited how many links of each group were given out; without groups, none, and {@code all} says how many */
    public static Publication of(Asked asked, Map<String, Integer> invited, int all, List<Response> responses) {
        var answered = new TreeMap<String, Integer>();
        invited.forEach((group, links) -> {
            if (links > 0) {
                answered.put(group, 0);
            }
        });
        responses.stream()
                .filter(each -> each.group() != null)
                .forEach(each -> answered.merge(each.group(), 1, Integer::sum));
        var shown = invited.isEmpty()
                ? new Suppression(responses.size() >= asked.floor(), Set.of())
                : Suppression.of(answered, asked.floor());
        var groups = answered.keySet().stream()
                .map(group -> shown.groups().contains(group)
                        ? cell(asked, group, invited.get(group), responses, each -> group.equals(each.group()))
                        : untold(group, invited.get(group)))
                .toList();
        var whole = shown.whole() ? cell(asked, null, all, responses, each -> true) : untold(null, all);
        return new Publication(whole, groups, shown);
    }

    /** What is told of the group of something that was written: no name but a published one's. */
    public String label(String group) {
        return group != null && shown.groups().contains(group) ? group : null;
    }

    private static Cell untold(String group, int invited) {
        return new Cell(group, false, invited, null, null, null, null, null, null, null);
    }

    private static Cell cell(Asked asked, String group, int invited, List<Response> responses, Predicate<Response> of) {
        var block = responses.stream().filter(of).toList();
        var kind = asked.kind();
        var counts = IntStream.rangeClosed(kind.least(), kind.most())
                .map(value -> (int)
                        block.stream().filter(each -> each.score() == value).count())
                .boxed()
                .toList();
        var score = Score.of(kind, counts);
        return new Cell(
                group,
                true,
                invited,
                block.size(),
                Decimals.quotient(BigDecimal.valueOf(block.size()), BigDecimal.valueOf(invited), Decimals.PLACES),
                score.value(),
                score.interval().low(),
                score.interval().high(),
                IntStream.range(0, counts.size())
                        .mapToObj(i -> new ValueCount(kind.least() + i, counts.get(i)))
                        .toList(),
                new TreeMap<>(asked.options())
                        .entrySet().stream()
                                .map(each -> new Choice(each.getKey(), chosen(each.getKey(), each.getValue(), block)))
                                .toList());
    }

    private static List<OptionCount> chosen(String question, List<String> options, List<Response> block) {
        return options.stream()
                .map(option -> new OptionCount(option, (int) block.stream()
                        .filter(each -> option.equals(each.choices().get(question)))
                        .count()))
                .toList();
    }
}
