package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.TransactionSink;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;
import org.wallettracker.ingest.simulate.program.Chain;
import org.wallettracker.ingest.simulate.program.MayhemAgent;
import org.wallettracker.ingest.simulate.program.Migration;
import org.wallettracker.ingest.simulate.program.PumpClaims;
import org.wallettracker.ingest.simulate.program.PumpCreation;
import org.wallettracker.ingest.simulate.program.PumpProgram;
import org.wallettracker.ingest.simulate.program.SwapProgram;
import org.wallettracker.ingest.simulate.program.Tokens;
import org.wallettracker.ingest.simulate.program.Trader;
import org.wallettracker.ingest.simulate.wire.KeyMaker;

/** Puts the parts of a simulated world together and lets it run. */
public final class World {
    private static final int REPORT_EVERY = 4_096;
    private final WorldSpec spec;
    private final Schedule schedule = new Schedule();
    private final Tally tally = new Tally();
    private final Population people;
    private final Blocks blocks;

    /** A world that writes to {@code sink}. */
    public World(WorldSpec spec, TransactionSink sink) {
        this.spec = spec;
        KeyMaker keys = new KeyMaker(spec.seed());
        Chain chain = new Chain(keys);
        Tokens tokens = new Tokens(chain);
        PumpProgram pump = new PumpProgram(chain, tokens);
        people = new Population(spec, chain, keys, new Dice(spec.seed() ^ 0x70656f706c65L));
        Dice dice = new Dice(spec.seed());
        blocks = new Blocks(keys, chain.lookupTable, sink);
        Trades trades = new Trades(chain, keys, tokens, pump, blocks, dice, tally);
        Funding funding = new Funding(tokens, blocks, schedule, dice);
        SwapProgram swap = new SwapProgram(chain, tokens);
        PoolTrades swaps = new PoolTrades(trades, swap, new Migration(chain, tokens, pump, swap));
        Judgement judgement = new Judgement(dice);
        PoolLife poolLife = new PoolLife(people, trades, swaps, judgement, funding, schedule, dice);
        CurveLife curveLife = new CurveLife(people, trades, judgement, funding, poolLife, schedule, dice);
        Sidelines sidelines = new Sidelines(people, trades, curveLife, funding, new PumpClaims(chain, pump),
                new MayhemAgent(chain, pump, new Trader(keys, chain.mayhemVault)), schedule, dice);
        funding.begin(people);
        sidelines.begin();
        RingActs rings = new RingActs(people.schemes(), new RingMoney(funding, schedule, dice), curveLife, schedule,
                dice);
        new Launches(spec, people, trades, new PumpCreation(chain, tokens, pump), curveLife, sidelines, rings,
                new Calls(people, spec, curveLife, schedule, dice), funding, schedule, dice).begin();
    }

    /** Runs to the world's end, or until {@code progress} cancels. */
    public WorldTruth run(Progress progress) throws IOException {
        long end = spec.days() * Population.DAY;
        long steps = 0;
        while (schedule.step(end)) {
            if (++steps % REPORT_EVERY == 0) {
                progress.report("simulating", schedule.now() / 1_000, end / 1_000);
                if (progress.cancelled()) {
                    break;
                }
            }
        }
        return truth();
    }

    private WorldTruth truth() {
        List<WorldTruth.TrueWallet> wallets = new ArrayList<>();
        for (Wallet wallet : people.wallets()) {
            wallets.add(new WorldTruth.TrueWallet(wallet.account.toString(), wallet.kind.text(), wallet.skill,
                    wallet.ring == null ? null : wallet.ring.id, wallet.ring == null ? null : wallet.ring.kind,
                    wallet.kind.innocent()));
        }
        List<WorldTruth.TrueRing> rings = people.rings().stream().map(r -> new WorldTruth.TrueRing(r.id, r.kind,
                r.members.stream().map(w -> w.account.toString()).toList())).toList();
        return new WorldTruth(spec.seed(), List.copyOf(wallets), rings, blocks.written(), tally.trades(),
                tally.graduations());
    }
}
