package org.wallettracker.ingest.decode;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.wire.AddressTable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Which instructions of Raydium's and Meteora's launchpads and pools open a curve, move it to a pool, or open, fill and
 * empty a pool. Their swaps are no such action: those are read as routes.
 */
final class VenueActions {
    /** Where an instruction that opens, fills or empties a pool names what. */
    record Places(boolean opens, boolean added, int pool, int mintA, int mintB, int vaultA, int vaultB, int user) {
        private int last() {
            return Math.max(Math.max(Math.max(pool, user), Math.max(mintA, mintB)), Math.max(vaultA, vaultB));
        }
    }

    /** CPMM: initialize, initialize_with_permission, deposit, withdraw. */
    private static final Map<Long, Places> CPMM = Map.of(0xafaf6d1f0d989bedL,
            new Places(true, true, 3, 4, 5, 10, 11, 0), 0x3f37fe4131b25979L, new Places(true, true, 4, 5, 6, 11, 12, 0),
            0xf223c68952e1f2b6L, new Places(false, true, 2, 10, 11, 6, 7, 0), 0xb712469c946da122L,
            new Places(false, false, 2, 10, 11, 6, 7, 0));
    /** DAMM v2: initialize_pool, with_dynamic_config, customizable; add, remove, remove all. */
    private static final Map<Long, Places> DAMM2 = Map.of(0x5fb40aac54aee828L,
            new Places(true, true, 6, 8, 9, 10, 11, 3), 0x955248c5fdfc440fL,
            new Places(true, true, 7, 9, 10, 11, 12, 3), 0x14a1f118bdddb402L,
            new Places(true, true, 5, 7, 8, 9, 10, 3), 0xb59d59438fb63448L, new Places(false, true, 0, 6, 7, 4, 5, 9),
            0x5055d14818ceb16cL, new Places(false, false, 1, 7, 8, 5, 6, 10), 0x0a333d2370691855L,
            new Places(false, false, 1, 7, 8, 5, 6, 10));
    /** DBC: migrate_meteora_damm, migration_damm_v2. */
    private static final Map<Long, Places> DBC_MIGRATIONS = Map.of(0x1b013016b43f76d9L,
            new Places(true, true, 4, 7, 8, 11, 12, 22), 0x9ca9e66735e45040L,
            new Places(true, true, 4, 13, 14, 15, 16, 19));
    /** LaunchLab: migrate_to_amm, migrate_to_cpswap. The pool and its vaults stand in the instruction called below. */
    private static final Map<Long, Boolean> LAUNCH_MIGRATIONS = Map.of(0xcf52c091fecf91dfL, true,
            0x885cc8671cda908cL, true);
    /** LaunchLab: initialize, initialize_v2, initialize_with_token_2022. */
    private static final Map<Long, Boolean> LAUNCH_CREATIONS = Map.of(0xafaf6d1f0d989bedL, true,
            0x4399af27da102620L, true, 0x25be7ede2c9aab11L, true);
    /** DBC: initialize_virtual_pool_with_spl_token, _token2022, and their later forms. */
    private static final Map<Long, Boolean> DBC_CREATIONS = Map.of(0x8c55d7b06636684fL, true, 0xa976334e916edc9bL, true,
            0xa2d0681ceb203b31L, true, 0xb40c1c96a766a29dL, true, 0xb60de9b12a918702L, true, 0xe2af7f0d26833af3L,
            true);

    private final int cpmm;
    private final int launchLab;
    private final int dbc;
    private final int damm2;

    VenueActions(AddressTable table) {
        cpmm = table.find(Programs.RAYDIUM_CPMM);
        launchLab = table.find(Programs.LAUNCHLAB);
        dbc = table.find(Programs.METEORA_DBC);
        damm2 = table.find(Programs.METEORA_DAMM_V2);
    }

    /** True if the transaction names one of these programs. */
    boolean any() {
        return cpmm != Work.NONE || launchLab != Work.NONE || dbc != Work.NONE || damm2 != Work.NONE;
    }

    /** What {@code ins} does, null for a swap and for what is no instruction of these programs. */
    Work.@Nullable Action of(WireInstruction ins) throws NotUnderstood {
        int program = ins.program();
        if (program < 0 || program != cpmm && program != launchLab && program != dbc && program != damm2) {
            return null;
        }
        long tag = tag(ins);
        if (pool(ins) != null) {
            return Work.Action.POOL;
        } else if (program == launchLab) {
            return LAUNCH_MIGRATIONS.containsKey(tag)
                    ? Work.Action.MIGRATE
                    : LAUNCH_CREATIONS.containsKey(tag) ? Work.Action.CREATE : null;
        } else if (program == dbc) {
            return DBC_MIGRATIONS.containsKey(tag)
                    ? Work.Action.MIGRATE
                    : DBC_CREATIONS.containsKey(tag) ? Work.Action.CREATE : null;
        }
        return null;
    }

    /** Where {@code ins} of CPMM or DAMM v2 names pool, mints, vaults and wallet; null if it is no such instruction. */
    @Nullable
    Places pool(WireInstruction ins) throws NotUnderstood {
        Map<Long, Places> known = ins.program() == cpmm ? CPMM : ins.program() == damm2 ? DAMM2 : Map.of();
        return ins.program() < 0 ? null : complete(known.get(tag(ins)), ins);
    }

    /** The same of a migration by DBC, whose curve is account 0. */
    @Nullable
    Places dbcMigration(WireInstruction ins) throws NotUnderstood {
        return ins.program() == dbc && dbc >= 0 ? complete(DBC_MIGRATIONS.get(tag(ins)), ins) : null;
    }

    private static @Nullable Places complete(@Nullable Places places, WireInstruction ins) {
        return places == null || ins.accountCount() <= places.last() ? null : places;
    }

    private static long tag(WireInstruction ins) throws NotUnderstood {
        byte[] data = ins.hasData() ? ins.data() : new byte[0];
        return data.length < 8 ? 0 : Events.discriminator(data, 0);
    }
}
