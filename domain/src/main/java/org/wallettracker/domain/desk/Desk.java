package org.wallettracker.domain.desk;

import java.util.Optional;
import org.wallettracker.domain.model.Address;

/**
 * The desk as its users see it. Every answer is an immutable snapshot of one run. Calls may take milliseconds to
 * seconds: never call on the thread that paints.
 */
public interface Desk {

    /** The state of data and of the current run; cheap. */
    DeskStatus status();

    /** The current leaderboard; cheap. */
    Leaderboard leaderboard();

    /** Everything about one wallet, empty if no fact speaks of it. */
    Optional<WalletDossier> wallet(Address address);

    /** Everything about one token, empty if no fact speaks of it. */
    Optional<TokenDossier> token(Address mint);

    /** What others say of a token's 999 points; nothing where nothing was read. */
    default TokenParts parts(Address mint) {
        return TokenParts.NONE;
    }

    /** All tokens that were created or traded; the first call of a run counts them, the others are cheap. */
    TokenBoard tokens();

    /** Calls {@code listener} (on any thread) after every new run until the subscription is closed. */
    Subscription onChange(Runnable listener);

    /** A subscription that ends when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
