package dev.openvmo.portfolio.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published networks: each line is an activity, its duration, what it waits for; start and end count from 0. */
class CriticalPathTest {
    /**
     * F. S. Hillier and G. J. Lieberman, Introduction to Operations Research (8th ed. 2005), ch. 22, Reliable
     * Construction Co.: 44 weeks.
     */
    @Test
    void reliableConstruction() {
        var times = times(
                "A 2", "B 4 A", "C 10 B", "D 6 C", "E 4 C", "F 5 E", "G 7 D", "H 9 E G", "I 7 C", "J 8 F I", "K 4 J",
                "L 5 J", "M 2 H", "N 6 K L");

        assertThat(critical(times)).isEqualTo("A B C E F J L N");
        assertThat(totalSlack(times)).isEqualTo("A0 B0 C0 D4 E0 F0 G4 H4 I2 J0 K1 L0 M4 N0");
        assertThat(times.get("H")).isEqualTo(new CriticalPath.Times(29, 38, 33, 42, 4, 0));
        assertThat(times.get("I")).isEqualTo(new CriticalPath.Times(16, 23, 18, 25, 2, 2));
        assertThat(times.get("N")).isEqualTo(new CriticalPath.Times(38, 44, 38, 44, 0, 0));
    }

    /** J. Heizer and B. Render, Operations Management, Milwaukee Paper Manufacturing: 15 weeks. */
    @Test
    void milwaukeePaper() {
        var times = times("A 2", "B 3", "C 2 A", "D 4 A B", "E 4 C", "F 3 C", "G 5 D E", "H 2 F G");

        assertThat(critical(times)).isEqualTo("A C E G H");
        assertThat(totalSlack(times)).isEqualTo("A0 B1 C0 D1 E0 F6 G0 H0");
        assertThat(times.get("D")).isEqualTo(new CriticalPath.Times(3, 7, 4, 8, 1, 1));
        assertThat(times.get("F")).isEqualTo(new CriticalPath.Times(4, 7, 10, 13, 6, 6));
        assertThat(times.get("H")).isEqualTo(new CriticalPath.Times(13, 15, 13, 15, 0, 0));
    }

    /**
     * D. R. Anderson, D. J. Sweeney and T. A. Williams, An Introduction to Management Science, ch. 9, Western Hills
     * Shopping Center: 26 weeks.
     */
    @Test
    void westernHillsShoppingCenter() {
        var times = times("A 5", "B 6", "C 4 A", "D 3 A", "E 1 A", "F 4 E", "G 14 D F", "H 12 B C", "I 2 G H");

        assertThat(critical(times)).isEqualTo("A E F G I");
        assertThat(totalSlack(times)).isEqualTo("A0 B6 C3 D2 E0 F0 G0 H3 I0");
        assertThat(times.get("B")).isEqualTo(new CriticalPath.Times(0, 6, 6, 12, 6, 3));
        assertThat(times.get("C")).isEqualTo(new CriticalPath.Times(5, 9, 8, 12, 3, 0));
        assertThat(times.get("I")).isEqualTo(new CriticalPath.Times(24, 26, 24, 26, 0, 0));
    }

    @Test
    void lagsAndDatesMoveWhatWaits() {
        var network = new Network(
                List.of(
                        new Activity(3, 0, Activity.ANY_TIME, List.of()),
                        new Activity(2, 0, Activity.ANY_TIME, List.of(new Activity.Link(0, 4))),
                        new Activity(1, 10, Activity.ANY_TIME, List.of())),
                List.of(),
                100);

        assertThat(CriticalPath.of(network))
                .containsExactly(
                        new CriticalPath.Times(0, 3, 2, 5, 2, 0),
                        new CriticalPath.Times(7, 9, 9, 11, 2, 2),
                        new CriticalPath.Times(10, 11, 10, 11, 0, 0));
    }

    private static Map<String, CriticalPath.Times> times(String... lines) {
        var names = Stream.of(lines).map(line -> line.substring(0, 1)).toList();
        var activities = new ArrayList<Activity>();
        for (var line : lines) {
            var words = List.of(line.split(" "));
            activities.add(new Activity(
                    Integer.parseInt(words.get(1)),
                    0,
                    Activity.ANY_TIME,
                    words.stream()
                            .skip(2)
                            .map(name -> new Activity.Link(names.indexOf(name), 0))
                            .toList()));
        }
        var times = CriticalPath.of(new Network(activities, List.of(), 1000));
        var named = new TreeMap<String, CriticalPath.Times>();
        names.forEach(name -> named.put(name, times.get(names.indexOf(name))));
        return named;
    }

    private static String critical(Map<String, CriticalPath.Times> times) {
        return times.keySet().stream()
                .filter(name -> times.get(name).critical())
                .collect(Collectors.joining(" "));
    }

    private static String totalSlack(Map<String, CriticalPath.Times> times) {
        return times.entrySet().stream()
                .map(each -> each.getKey() + each.getValue().totalSlack())
                .collect(Collectors.joining(" "));
    }
}
