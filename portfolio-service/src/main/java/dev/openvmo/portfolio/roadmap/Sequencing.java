package dev.openvmo.portfolio.roadmap;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A good sequence: by priority rules and by random keys around the best one known, each one improved forwards and backwards
 * (R. Kolisch and S. Hartmann, Experimental investigation of heuristics for resource-constrained project scheduling, 2006;
 * justification: V. Valls, F. Ballestín and S. Quintanilla, 2005). The same network gives the same sequence. Pure.
 */
final class Sequencing {
    private static final long SEED = 1;
    /** So many activities are placed in all: few, as the reader waits. */
    private static final int WORK = 25_000;

    private final Network network;
    private final Map<Integer, Network> mirrored = new HashMap<>();
    private final int affordable;
    private int generated;
    private Sequence best;

    private Sequencing(Network network) {
        this.network = network;
        this.affordable = WORK / (network.size() + 1);
        this.best = generate(network, keys(i -> i));
    }

    static Sequence of(Network network) {
        var sequencing = new Sequencing(network);
        sequencing.search();
        return sequencing.best;
    }

    private void search() {
        var times = CriticalPath.of(network);
        var latest = keys(i -> times.get(i).latestEnd());
        improve(best);
        improve(generate(network, latest));
        improve(generate(network, keys(i -> times.get(i).latestStart())));
        improve(generate(network, keys(i -> network.activities().get(i).due())));
        var random = new Random(SEED);
        while (generated < affordable) {
            var around = random.nextBoolean() ? latest : keys(best::end);
            var spread = best.end() * random.nextDouble() / 2;
            improve(generate(network, keys(i -> around[i] + spread * random.nextDouble())));
        }
    }

    /** Backwards from its end and forwards again, as long as that makes it better. */
    private void improve(Sequence sequence) {
        for (var next = sequence; next != null; ) {
            best = next.compareTo(best) < 0 ? next : best;
            var justified = generated < affordable ? justified(next) : next;
            next = justified.compareTo(next) < 0 ? justified : null;
        }
    }

    private Sequence justified(Sequence forwards) {
        var backwards =
                generate(mirrored.computeIfAbsent(forwards.end(), network::mirrored), keys(i -> -forwards.end(i)));
        return generate(network, keys(i -> -backwards.end(i)));
    }

    private Sequence generate(Network of, double... keys) {
        generated++;
        return SerialScheme.of(of, keys);
    }

    private double[] keys(IntToDoubleFunction key) {
        return IntStream.range(0, network.size())
                .mapToDouble(key::applyAsDouble)
                .toArray();
    }
}
