package org.wallettracker.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.Labels;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.LiveClusters;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.Progress;

/** What a trade, a payment and a hundred facts at once cost while clusters follow the chain. */
final class LiveClusterTrial {
    private static final int TIMES = 15;
    private static final int AT_ONCE = 100;
    /** From a fact to the clusters with it, seconds. */
    private static final double AIM = 1;

    private LiveClusterTrial() {
    }

    static void run(int wallets, Bench bench, List<Reading> readings) {
        bench.say(String.format(Locale.ROOT, "searching %,d wallets to follow the chain from there", wallets));
        TiedWorld world = new TiedWorld(wallets);
        LiveClusters live = LiveClusters.of(world, Long.MAX_VALUE, Long.MAX_VALUE,
                new Detector(Labels.shipped(), ClusterParameters.shipped()), List.of(), Progress.NONE);
        SplittableRandom dice = new SplittableRandom(11);
        TiedWorld.Later later = world.later();
        String of = String.format(Locale.ROOT, "clusters, %,d wallets, ", wallets);
        add(of + "a trade", live, 1, bench, readings, () -> later.buy(wallet(dice, wallets), mint(dice, wallets)));
        add(of + "a payment", live, 1, bench, readings,
                () -> later.pay(wallet(dice, wallets), wallet(dice, wallets)));
        add(of + AT_ONCE + " trades at once", live, AT_ONCE, bench, readings,
                () -> later.buy(wallet(dice, wallets), mint(dice, wallets)));
    }

    private static Address wallet(SplittableRandom dice, int wallets) {
        return TiedWorld.wallet(dice.nextInt(wallets));
    }

    private static Address mint(SplittableRandom dice, int wallets) {
        return TiedWorld.mint(dice.nextInt(Math.max(20, wallets / 20)));
    }

    private interface Next {
        RecordedFact fact();
    }

    private static void add(String name, LiveClusters live, int facts, Bench bench, List<Reading> readings, Next next) {
        double[] seconds = new double[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long begin = System.nanoTime();
            for (int n = 0; n < facts; n++) {
                live.tell(List.of(next.fact()));
            }
            live.update();
            double took = (System.nanoTime() - begin) / 1e9;
            if (i >= 0) {
                seconds[i] = took;
            }
        }
        Arrays.sort(seconds);
        bench.say(String.format(Locale.ROOT, "%s: median %.3f s, slowest %.3f s", name, seconds[TIMES / 2],
                seconds[TIMES - 1]));
        readings.add(new Reading(name + " told until the clusters stand", seconds[TIMES / 2], "s",
                String.format(Locale.ROOT, "the aim, %.0f s", AIM), seconds[TIMES / 2] / AIM));
        readings.add(Reading.plain(name + ", the slowest of " + TIMES, seconds[TIMES - 1], "s"));
    }
}
