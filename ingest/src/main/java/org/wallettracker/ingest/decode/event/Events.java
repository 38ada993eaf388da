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

    /** True if the event is known to tell no fact. */
    public static boolean known(long discriminator) {
        return SILENT.contains(discriminator);
    }
}
