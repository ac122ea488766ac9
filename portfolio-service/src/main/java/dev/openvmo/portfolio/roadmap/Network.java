package dev.openvmo.portfolio.roadmap;

import dev.openvmo.portfolio.roadmap.Activity.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Activities that wait for each other in no circle, the more important ones first, and what they have to share.
 *
 * @param successors for each activity those that wait for it
 * @param horizon nothing ends later
 */
record Network(List<Activity> activities, List<List<Link>> successors, List<Cap> caps, int horizon) {
    Network(List<Activity> activities, List<Cap> caps, int horizon) {
        this(activities, successors(activities), caps, horizon);
    }

    int size() {
        return activities.size();
    }

    private static List<List<Link>> successors(List<Activity> activities) {
        var successors = Stream.<List<Link>>generate(ArrayList::new)
                .limit(activities.size())
                .toList();
        for (int i = 0; i < activities.size(); i++) {
            for (var link : activities.get(i).predecessors()) {
                successors.get(link.predecessor()).add(new Link(i, link.lag()));
            }
        }
        return successors;
    }

    /** The activities in an order in which each comes after what it waits for. */
    int[] inOrder() {
        var waiting =
                activities.stream().mapToInt(each -> each.predecessors().size()).toArray();
        var ready = new ArrayDeque<>(
                IntStream.range(0, size()).filter(i -> waiting[i] == 0).boxed().toList());
        var order = new int[size()];
        for (int n = 0; n < order.length; n++) {
            order[n] = ready.remove();
            for (var link : successors.get(order[n])) {
                if (--waiting[link.predecessor()] == 0) {
                    ready.add(link.predecessor());
                }
            }
        }
        return order;
    }

    /** The same looked at from this day backwards, without dates. */
    Network mirrored(int end) {
        return new Network(
                IntStream.range(0, size())
                        .mapToObj(i -> new Activity(
                                activities.get(i).duration(),
                                0,
                                Activity.ANY_TIME,
                                successors.get(i),
                                activities.get(i).rates(),
                                activities.get(i).own()))
                        .toList(),
                caps.stream().map(cap -> cap.mirrored(end)).toList(),
                Cap.FAR);
    }
}
