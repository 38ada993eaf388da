package org.wallettracker.ingest.decode.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/** Finds an event's layout by program and discriminator: the same eight bytes mean other things in other programs. */
public final class Events {
    private static final Map<Long, Layout> PUMP = index(PumpEvents.TRADE, PumpEvents.CREATE, PumpEvents.COMPLETE,
            PumpEvents.MIGRATION, PumpEvents.COLLECT_CREATOR_FEE, PumpEvents.CLAIM_CASHBACK);
    private static final Map<Long, Layout> PUMP_SWAP = index(PumpSwapEvents.BUY, PumpSwapEvents.SELL,
            PumpSwapEvents.CREATE_POOL, PumpSwapEvents.DEPOSIT, PumpSwapEvents.WITHDRAW);
    /** Layouts of the other programs whose events are read; LaunchLab's trade is chosen by its length. */
    private static final Map<Address, Map<Long, Layout>> OTHERS = Map.of(Programs.RAYDIUM_CPMM,
            index(RaydiumEvents.CPMM_SWAP), Programs.LAUNCHLAB,
            index(RaydiumEvents.LAUNCH_TRADE, RaydiumEvents.LAUNCH_CREATE), Programs.METEORA_DBC,
            index(MeteoraEvents.DBC_SWAP, MeteoraEvents.DBC_SWAP2, MeteoraEvents.DBC_COMPLETE,
                    MeteoraEvents.DBC_CREATE),
            Programs.METEORA_DAMM_V2, index(MeteoraEvents.DAMM2_SWAP, MeteoraEvents.DAMM2_SWAP2),
            Programs.METEORA_DLMM, index(MeteoraEvents.DLMM_SWAP, MeteoraEvents.DLMM_SWAP2), Programs.JUPITER,
            index(JupiterEvents.SWAP, JupiterEvents.FEE, JupiterEvents.HOP), Programs.JUPITER_V4,
            index(JupiterEvents.SWAP_V4), Programs.DFLOW, index(JupiterEvents.SWAP));
    private static final Set<Long> SILENT = silent();

    private Events() {
    }

    private static Map<Long, Layout> index(Layout... layouts) {
        Map<Long, Layout> map = new HashMap<>();
        for (Layout layout : layouts) {
            map.put(layout.discriminator(), layout);
        }
        return map;
    }

    private static Set<Long> silent() {
        Set<Long> set = new HashSet<>();
        for (String hex : PumpEvents.WITHOUT_FACT) {
            set.add(Long.parseUnsignedLong(hex, 16));
        }
        for (String hex : PumpSwapEvents.WITHOUT_FACT) {
            set.add(Long.parseUnsignedLong(hex, 16));
        }
        return set;
    }

    /** The eight bytes at {@code at}, big-endian. */
    public static long discriminator(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (bytes[at + i] & 0xff);
        }
        return value;
    }

    /** The layout of an event of {@code program}, null if it tells no fact or is not known. */
    public static @Nullable Layout layout(Address program, long discriminator) {
        if (program.equals(Programs.PUMP)) {
            return PUMP.get(discriminator);
        }
        return program.equals(Programs.PUMP_SWAP) ? PUMP_SWAP.get(discriminator) : null;
    }

    /**
     * The layout of an event of one of the other programs, null if it tells no fact or is not known.
     *
     * @param bytes hold it, the discriminator at {@code start}
     */
    public static @Nullable Layout venue(Address program, byte[] bytes, int start) {
        if (bytes.length - start < 8) {
            return null;
        }
        Layout layout = OTHERS.getOrDefault(program, Map.of()).get(discriminator(bytes, start));
        return layout == RaydiumEvents.LAUNCH_TRADE
                && bytes.length - start - 8 < RaydiumEvents.LAUNCH_TRADE_LENGTH
                        ? RaydiumEvents.LAUNCH_TRADE_FIRST
                        : layout;
    }

    /** True if the event is known to tell no fact. */
    public static boolean known(long discriminator) {
        return SILENT.contains(discriminator);
    }
}
