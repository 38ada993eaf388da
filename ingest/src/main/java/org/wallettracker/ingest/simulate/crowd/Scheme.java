package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a ring's owner means to do: who gets money through whom and when, and who acts. */
final class Scheme {
    final Ring ring;
    final RingKind kind;
    /** Who act, in the order of a script. One of a ring that shares a wallet may be of another ring. */
    final List<Wallet> traders = new ArrayList<>();
    /** Who gives the first money, null if an exchange does. */
    @Nullable
    Wallet payer;
    /** By whom money goes to the others, of each in its order; empty where it goes straight. */
    final List<List<Wallet>> ways = new ArrayList<>();
    /** Where it is gathered in the end, null if it is not. */
    @Nullable
    Wallet collector;
    /** When the first money moves, milliseconds since the world began. */
    final long beginsAt;
    /** When all are paid; until then nobody acts. */
    long ready;

    Scheme(Ring ring, RingKind kind, long beginsAt) {
        this.ring = ring;
        this.kind = kind;
        this.beginsAt = beginsAt;
        this.ready = beginsAt;
        ring.planned = true;
    }
}
