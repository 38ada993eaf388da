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
import org.wallettracker.ingest.decode.event.MeteoraEvents;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/** Reads the swap events of Meteora's DBC curves, DAMM v2 pools and DLMM pools (ONCHAIN 3.5). */
final class MeteoraSwaps {
    private MeteoraSwaps() {
    }

    /**
     * A trade on a DBC curve. Its fees are in the quote, or on a purchase in the coin where the curve is set up so: then
     * they are no money and stay part of the amounts. What a further trade would get does not follow from the event
     * (the curve is made of pieces), so it tells no reserves.
     */
    static VenueSwap dbc(Work work, WireInstruction hop, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        boolean buy = second(e, "trade_direction");
        String against = other(work, hop, 2, "curve", e.key(l.field("pool")));
        boolean first = l == MeteoraEvents.DBC_SWAP;
        long in = amount(e, first ? "amount_in" : "swap_result.included_fee_input_amount");
        long swapped = amount(e, first ? "swap_result.actual_input_amount" : "swap_result.excluded_fee_input_amount");
        long protocol = Math.addExact(amount(e, "swap_result.protocol_fee"), amount(e, "swap_result.referral_fee"));
        long trading = amount(e, "swap_result.trading_fee");
        long fees = Math.addExact(protocol, trading);
        boolean onInput = fees > 0 && in - swapped == fees;
        if (in != swapped && !onInput && against.isEmpty()) {
            against = "its fees do not sum to what it leaves of the amount that went in";
        }
        boolean inQuote = buy == onInput;
        int base = account(hop, 5);
        int quote = account(hop, 6);
        return new VenueSwap(frame, buy ? quote : base, buy ? base : quote, account(hop, 4), in,
                0, amount(e, "swap_result.output_amount"), inQuote ? new Fees(onInput, protocol, trading) : null, null,
                against);
    }

    /** A swap in a DAMM v2 pool, whose fees stay part of the amounts. */
    static VenueSwap damm2(Work work, WireInstruction hop, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        boolean secondIn = second(e, "trade_direction");
        boolean first = l == MeteoraEvents.DAMM2_SWAP;
        int a = account(hop, 4);
        int b = account(hop, 5);
        return new VenueSwap(frame, secondIn ? b : a, secondIn ? a : b, account(hop, 3),
                amount(e, first ? "actual_amount_in" : "included_transfer_fee_amount_in"), 0,
                amount(e, first ? "swap_result.output_amount" : "included_transfer_fee_amount_out"), null,
                first ? null : pool(e, secondIn), other(work, hop, 1, "pool", e.key(l.field("pool"))));
    }

    /**
     * What the pool holds afterwards, where its price is that of its reserves to a tenth of a percent: then its liquidity
     * lies over all prices, and the constant product holds.
     */
    private static @Nullable After pool(AnchorEvent e, boolean secondIn) throws NotUnderstood {
        Layout l = e.layout();
        if (!e.has(l.field("reserve_b_amount"))) {
            return null;
        }
        long a = amount(e, "reserve_a_amount");
        long b = amount(e, "reserve_b_amount");
        BigInteger root = e.unsigned(l.field("swap_result.next_sqrt_price"));
        BigInteger byPrice = root.multiply(root).multiply(BigInteger.valueOf(a)); // b times 2^128
        BigInteger byHolding = BigInteger.valueOf(b).shiftLeft(128);
        BigInteger apart = byPrice.subtract(byHolding).abs().multiply(BigInteger.valueOf(1_000));
        if (a == 0 || b == 0 || apart.compareTo(byHolding) > 0) {
            return null;
        }
        return secondIn ? new After(b, a, b, a) : new After(a, b, a, b);
    }

    /** A swap in a DLMM pool, whose fees stay part of the amounts; its bins tell no reserves. */
    static VenueSwap dlmm(Work work, WireInstruction hop, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        boolean forY = second(e, "swap_for_y");
        int x = account(hop, 2);
        int y = account(hop, 3);
        long left = l.find("amount_left") < 0 ? 0 : amount(e, "amount_left");
        return new VenueSwap(frame, forY ? x : y, forY ? y : x, account(hop, 5), amount(e, "amount_in"), left,
                amount(e, "amount_out"), null, null, other(work, hop, 0, "pool", e.key(l.field("lb_pair"))));
    }
}
