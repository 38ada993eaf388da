package org.wallettracker.ingest.decode;

import static org.wallettracker.ingest.decode.VenueReaders.account;
import static org.wallettracker.ingest.decode.VenueReaders.amount;
import static org.wallettracker.ingest.decode.VenueReaders.other;
import static org.wallettracker.ingest.decode.VenueReaders.second;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.decode.VenueSwap.After;
import org.wallettracker.ingest.decode.VenueSwap.Fees;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/** Reads the swap events of Raydium's CPMM pools and LaunchLab curves (ONCHAIN 3.3 and 3.4). */
final class RaydiumSwaps {
    private RaydiumSwaps() {
    }

    /**
     * A CPMM swap. Its fee is levied on what goes in and stays in the vault, so it is part of the swap amount. The part
     * that Raydium sets aside of it for itself is not told: the reserves are those without it up to that.
     */
    static VenueSwap cpmm(Work work, WireInstruction hop, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        String against = other(work, hop, 3, "pool", e.key(l.field("pool_id")));
        long in = amount(e, "input_amount");
        long out = amount(e, "output_amount");
        long creatorIn = 0;
        long creatorOut = 0;
        if (e.has(l.field("creator_fee_on_input"))) {
            String mints = other(work, hop, 10, "input mint", e.key(l.field("input_mint")))
                    + other(work, hop, 11, "output mint", e.key(l.field("output_mint")));
            against = against.isEmpty() ? mints : against;
            boolean onInput = second(e, "creator_fee_on_input");
            creatorIn = onInput ? amount(e, "creator_fee") : 0;
            creatorOut = onInput ? 0 : amount(e, "creator_fee");
        }
        long inAfter = Math.addExact(amount(e, "input_vault_before"), in) - creatorIn;
        long outAfter = amount(e, "output_vault_before") - out - creatorOut;
        return new VenueSwap(frame, account(hop, 6), account(hop, 7), account(hop, 5), in, 0, out, null,
                inAfter < 0 || outAfter < 0 ? null : new After(inAfter, outAfter, inAfter, outAfter), against);
    }

    /** A trade on a LaunchLab curve. Fees are in the quote, beside what the curve itself took or gave. */
    static VenueSwap launchLab(Work work, WireInstruction hop, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        boolean sell = second(e, "trade_direction");
        String against = other(work, hop, 4, "curve", e.key(l.field("pool_state")));
        long creator = l.find("creator_fee") < 0 ? 0 : amount(e, "creator_fee");
        long others = Math.addExact(Math.addExact(amount(e, "protocol_fee"), amount(e, "platform_fee")),
                amount(e, "share_fee"));
        long fees = Math.addExact(others, creator);
        long quote = Math.abs(amount(e, "real_quote_after") - amount(e, "real_quote_before"));
        long base = Math.abs(amount(e, "real_base_after") - amount(e, "real_base_before"));
        long in = amount(e, "amount_in");
        long out = amount(e, "amount_out");
        if (sell && out == quote) {
            out -= fees; // told before fees
        }
        boolean sums = sell ? in == base && out + fees == quote : out == base && in - fees == quote;
        if (!sums && against.isEmpty()) {
            against = "its amounts do not sum to what the curve moved by";
        }
        long aside = sell ? 0 : aside(e, in - VenueSwap.given(work, hop, account(hop, 8)), creator);
        int baseVault = account(hop, 7);
        int quoteVault = account(hop, 8);
        return new VenueSwap(frame, sell ? baseVault : quoteVault, sell ? quoteVault : baseVault,
                account(hop, sell ? 6 : 5), in, aside, out, new Fees(!sell, others, creator), curve(e, sell), against);
    }

    /** {@code missing} if it is the sum of some of the fees: those that the trader pays to their receivers himself; else 0. */
    private static long aside(AnchorEvent e, long missing, long creator) throws NotUnderstood {
        long[] fees = {amount(e, "protocol_fee"), amount(e, "platform_fee"), amount(e, "share_fee"), creator};
        for (int some = 1; some < 1 << fees.length; some++) {
            long sum = 0;
            for (int i = 0; i < fees.length; i++) {
                sum += (some >> i & 1) == 1 ? fees[i] : 0;
            }
            if (sum > 0 && sum == missing) {
                return missing;
            }
        }
        return 0;
    }

    /**
     * The curve after the trade: virtual reserves whose product stays the same but for rounding in its favour, and what
     * is left for sale. Null for curves of another form, on which nothing follows from them.
     */
    private static @Nullable After curve(AnchorEvent e, boolean sell) throws NotUnderstood {
        long virtualBase = amount(e, "virtual_base");
        long virtualQuote = amount(e, "virtual_quote");
        long token = virtualBase - amount(e, "real_base_after");
        long quote = Math.addExact(virtualQuote, amount(e, "real_quote_after"));
        long tokenBefore = virtualBase - amount(e, "real_base_before");
        long quoteBefore = Math.addExact(virtualQuote, amount(e, "real_quote_before"));
        // what is rounded, by less than a unit, is rounded in the curve's favour
        BigInteger gained = product(token, quote).subtract(product(tokenBefore, quoteBefore));
        BigInteger unit = BigInteger.valueOf(Math.max(token, quote));
        long sold = amount(e, "real_base_after");
        long left = amount(e, "total_base_sell") - sold;
        if (token <= 0 || tokenBefore <= 0 || left < 0 || gained.signum() < 0 || gained.compareTo(unit) > 0) {
            return null;
        }
        long forSale = e.small(e.layout().field("pool_status")) == 0 ? left : 0;
        long raised = amount(e, "real_quote_after");
        return sell ? new After(token, quote, forSale, raised) : new After(quote, token, raised, forSale);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
