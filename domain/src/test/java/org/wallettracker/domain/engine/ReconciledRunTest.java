package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.port.Progress;

/** Which positions reconcile, on rows, dossiers and in the status. */
class ReconciledRunTest {
    private static final long ALL = Long.MAX_VALUE;
    private final MemoryStores stores = new MemoryStores();

    /** Wallet 7: mint 9 reconciles, mint 10 lacks 5, of mint 11 nothing is known. Wallet 8: nothing is known. */
    @BeforeEach
    void world() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, 1_000, FREE))
                .shown(new ObservedBalance(address(7), address(9), 1, 100))
                .add(header(2, 20), trade(7, 10, Side.BUY, 50, 1_000, FREE))
                .shown(new ObservedBalance(address(7), address(10), 2, 55))
                .add(header(3, 30), trade(7, 11, Side.BUY, 50, 1_000, FREE))
                .add(header(4, 40), trade(8, 9, Side.BUY, 50, 1_000, FREE))
                .add(header(5, 50), trade(7, 9, Side.SELL, 30, 1_000, FREE))
                .shown(new ObservedBalance(address(7), address(9), 1, 60));
    }

    private Engine at(long asOf) {
        Engine engine = new Engine(stores, stores, new MemoryStores.ByProfit(), KnownAccounts.none());
        engine.rebuild(asOf, ALL, Progress.NONE);
        return engine;
    }

    private static LeaderboardRow row(Engine engine, long wallet) {
        return engine.leaderboard().rows().stream().filter(r -> r.wallet().equals(address(wallet))).findFirst()
                .orElseThrow();
    }

    @Test
    void asOfAnEarlierTimeTheBalanceOfThatTimeCounts() {
        Engine engine = at(time(40));
        assertThat(row(engine, 7).observed()).isEqualTo(2);
        assertThat(row(engine, 7).reconciled()).isEqualTo(1);
        assertThat(row(engine, 7).reconciledPositions()).isEqualTo(5_000);
        assertThat(row(engine, 8).reconciledPositions()).isEqualTo(-1);
        assertThat(engine.status().observed()).isEqualTo(2);
        assertThat(engine.status().reconciledPositions()).isEqualTo(5_000);
    }

    @Test
    void theDossierTellsTheDifference() {
        // 100 bought, 30 sold: 70; the chain showed 60
        WalletDossier dossier = at(ALL).wallet(address(7)).orElseThrow();
        assertThat(dossier.reconciled(address(9)).orElseThrow().differenceRaw()).isEqualTo(-10);
        assertThat(dossier.reconciled(address(10)).orElseThrow().differenceRaw()).isEqualTo(5);
        assertThat(dossier.reconciled(address(11))).isEmpty();
        assertThat(at(ALL).status().reconciledPositions()).isZero();
    }
}
