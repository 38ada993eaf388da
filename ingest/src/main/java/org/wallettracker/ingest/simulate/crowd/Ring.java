package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Wallets that belong together in truth. */
public final class Ring {
    /** Name, e.g. "crew-1". */
    public final String id;
    /** "sniperCrew", "fundedBundle", "ownWallets" or the text of a {@link RingKind}. */
    public final String kind;
    /** Its wallets, the funder among them. */
    public final List<Wallet> members = new ArrayList<>();
    /** Who gives the others their first money. */
    @Nullable
    Wallet funder;
    /** Of a funded bundle: the developer it works for. */
    @Nullable
    Wallet developer;

    /** True if a {@link Scheme} says how it is paid. */
    boolean planned;

    Ring(String id, String kind) {
        this.id = id;
        this.kind = kind;
    }

    /** Members that trade. */
    List<Wallet> traders() {
        return members.stream().filter(w -> w.kind != WalletKind.FUNDER && w.kind != WalletKind.DEVELOPER).toList();
    }
}
