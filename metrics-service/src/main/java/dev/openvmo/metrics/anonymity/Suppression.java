package dev.openvmo.metrics.anonymity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cells of a round are published: the whole, and some of the groups that part it. The groups that are not are what
 * subtraction leaves (the whole less the others), so that they are joined, with the smallest groups at the floor, until they
 * are at the floor together (complementary suppression: Cox, Suppression Methodology and Statistical Disclosure Control, JASA
 * 75, 1980). It depends on nothing but how many answered, never on what. Pure.
 *
 * @param whole whether all answers together are published
 * @param groups the groups that are published, each by itself
 */
public record Suppression(boolean whole, Set<String> groups) {
    /** Whoever answers is one of so many at least, whatever a survey says. */
    public static final int LEAST_FLOOR = 5;

    /** @param responses how many of each group answered; groups that nobody was invited of are left out */
    public static Suppression of(Map<String, Integer> responses, int floor) {
        var all = responses.values().stream().mapToInt(Integer::intValue).sum();
        if (all < floor) {
            return new Suppression(false, Set.of());
        }
        var published = new ArrayList<>(responses.keySet());
        published.removeIf(group -> responses.get(group) < floor);
        published.sort(Comparator.<String>comparingInt(responses::get).thenComparing(Comparator.naturalOrder()));
        var hidden = all - published.stream().mapToInt(responses::get).sum();
        var some = published.size() < responses.size();
        while (some && hidden < floor) {
            hidden += responses.get(published.remove(0)); // there is one: all together are at the floor
        }
        return new Suppression(true, new TreeSet<>(published));
    }
}
