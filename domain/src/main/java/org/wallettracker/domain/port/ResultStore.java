package org.wallettracker.domain.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** Derived results as last written: rebuilt from facts at any time, compared with a replay by {@code score --verify}. */
public interface ResultStore {

    /**
     * Replaces everything by one run's results, atomically. Scores that differ from those before are appended to the
     * history of scores, which is never edited.
     *
     * @param parts all wallets by address, each once; made while they are written, so that never all positions are held
     * @param now Unix milliseconds, the time of recording
     */
    void replace(Run run, Iterable<Part> parts, long now);

    /** The same with results that are there already. */
    default void replace(Run run, List<WalletResult> wallets, List<PositionResult> positions, long now) {
        replace(run, List.of(new Part(wallets, positions)), now);
    }

    /** Some wallets with all their positions. */
    record Part(List<WalletResult> wallets, List<PositionResult> positions) {
        public Part {
            wallets = List.copyOf(wallets);
            positions = List.copyOf(positions);
        }
    }

    /** The run that the stored results are of, null if there are none. */
    @Nullable
    Run run();

    /** Stored wallets by address. */
    List<WalletResult> wallets();

    /** Stored positions by wallet, then mint. */
    List<PositionResult> positions();

    /** What the history of scores keeps of {@code wallet}, in the order of the runs; nothing where no run spoke of it. */
    List<PastScore> history(Address wallet);

    /**
     * Identity of a run.
     *
     * @param asOf Unix seconds
     * @param watermark record sequence
     * @param clustersAt record sequence that clusters were searched up to; {@link #NO_CLUSTERS} where none counted
     */
    record Run(long asOf, long watermark, String parameterSet, String engineVersion, long clustersAt) {
        /** No search for clusters counted. */
        public static final long NO_CLUSTERS = -1;

        /** A run in which no clusters counted. */
        public Run(long asOf, long watermark, String parameterSet, String engineVersion) {
            this(asOf, watermark, parameterSet, engineVersion, NO_CLUSTERS);
        }
    }

    /**
     * One wallet's score.
     *
     * @param scoreHundredths 0 to 100000
     */
    record WalletResult(Address wallet, int scoreHundredths, int intervalLow, int intervalHigh, int evidence,
            long realizedLamports, String type, WalletProfile profile) {
    }

    /**
     * What stands beside a wallet's score.
     *
     * @param points the curves of the score in the order of the specification
     * @param pnlMicroUsd realised profit; null where a price of SOL is missing
     * @param winRate hundredths of a percent; -1 where not known
     * @param multiple net proceeds over net cost, thousandths; -1 where not known
     * @param graduates distinct mints bought before they graduated
     * @param trades without those in doubt
     * @param firstActive block time of the first trade, Unix seconds
     * @param lastActive block time of the last trade, Unix seconds
     * @param holdSeconds between purchase and sale or burn, weighted by cost; {@link
     *     org.wallettracker.domain.model.Unknown#AMOUNT} where not known
     * @param recordedAt when the first of its facts was recorded, Unix milliseconds
     */
    record WalletProfile(List<Points> points, @Nullable Long pnlMicroUsd, int winRate, int multiple, int graduates,
            int trades, long firstActive, long lastActive, long holdSeconds, long recordedAt) {
        public WalletProfile {
            points = List.copyOf(points);
        }
    }

    /** Hundredths of a point that one curve of {@code group} gave. */
    record Points(String id, String group, int hundredths) {
    }

    /** One wallet's position in one mint. */
    record PositionResult(Address wallet, Address mint, long openRaw, long openCostLamports, long realizedLamports,
            long unmatchedLamports, int lots, PositionProfile profile) {
    }

    /**
     * What stands beside a position.
     *
     * @param decimals of the mint; -1 where not known
     * @param spentLamports net cost of all buys
     * @param receivedLamports net proceeds of all sells
     * @param unrealizedLamports exit value less cost of the open lots of known cost; null where not known
     * @param firstBuy Unix seconds
     * @param lastSell Unix seconds
     * @param graduatedMint true if the mint was seen to graduate
     * @param graduated of the mint, Unix seconds; {@link org.wallettracker.domain.model.Unknown#TIME} where not seen
     */
    record PositionProfile(int decimals, long boughtRaw, long soldRaw, long spentLamports, long receivedLamports,
            @Nullable Long unrealizedLamports, long firstBuy, long lastSell, boolean graduatedMint, long graduated) {
    }

    /**
     * A wallet's score from a kept run on: it stood until the next one.
     *
     * @param recordedAt when the run was kept, Unix milliseconds; {@link org.wallettracker.domain.model.Unknown#TIME}
     *     where none was: then it was computed from the facts up to the run's time
     * @param score hundredths of a point, 0 to 100000
     * @param low lower end of the interval, hundredths
     * @param high upper end, hundredths
     * @param evidence independent closed positions
     * @param points the curves of the score in the order of the specification
     * @param modifiers what each step after the curves added or took, by its name; null where it is not kept
     */
    record PastScore(Run run, long recordedAt, int score, int low, int high, int evidence, long realizedLamports,
            List<Points> points, @Nullable List<Points> modifiers) {
        public PastScore {
            points = List.copyOf(points);
            modifiers = modifiers == null ? null : List.copyOf(modifiers);
        }

        /** A kept one: its modifiers are not kept. */
        public PastScore(Run run, long recordedAt, int score, int low, int high, int evidence, long realizedLamports,
                List<Points> points) {
            this(run, recordedAt, score, low, high, evidence, realizedLamports, points, null);
        }

        /** True if no run was kept at the time. */
        public boolean computed() {
            return recordedAt == org.wallettracker.domain.model.Unknown.TIME;
        }
    }
}
