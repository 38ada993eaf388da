package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Signature;

/** Rows of transactions: a signature each, with a slot and a time that are mostly not the chain's. */
final class TransactionRows {
    /** SOL was never as cheap as this many dollars: less is a mistake of the one who counted. */
    private static final BigDecimal TOO_CHEAP = new BigDecimal("0.001");

    private TransactionRows() {
    }

    static void row(Row row, Sink sink) {
        String signature = row.text("signature");
        String which = "transactions " + signature;
        String text = row.text(Row.MINT);
        if (text == null) {
            sink.defect(Defect.NO_TOKEN, which);
            return;
        } else if (TokenRows.FAKE.equals(text)) {
            sink.defect(Defect.FAKE_TOKEN, which);
            return;
        }
        BigDecimal slot = row.number("slot");
        if (slot == null || slot.signum() <= 0) {
            sink.defect(Defect.SLOT_ZERO, which);
        }
        if (row.partOfSecond("block_time")) {
            sink.defect(Defect.WALL_CLOCK, which);
        }
        if (row.time("block_time") == Place.BEGINNING) {
            sink.defect(Defect.NO_TIME, which);
        }
        sink.future(row.time("block_time"), which);
        money(row, sink, which);
        sink.address(row.text("user_address"), which + " user_address");
        Address mint = sink.address(text, which + " token");
        if (Boolean.FALSE.equals(row.flag("success"))) {
            sink.defect(Defect.FAILED, which);
            return;
        }
        Claim claim = claim(row.text("type"));
        if (claim == null) {
            sink.defect(Defect.UNKNOWN_TYPE, which + ": " + row.text("type"));
        } else if (mint != null) {
            Signature named = sink.hint(claim, signature, mint, which);
            if (named != null) {
                sink.again(named, row.time("block_time"), which);
            }
        }
    }

    private static void money(Row row, Sink sink, String which) {
        sink.price(row.number("price_per_token"), which + " price_per_token");
        BigDecimal sol = row.number("sol_amount");
        BigDecimal usd = row.number("sol_amount_usd");
        if (sol == null || usd == null || sol.signum() <= 0) {
            return;
        }
        if (usd.compareTo(sol.multiply(TOO_CHEAP)) < 0) {
            // rounded to cents, what was divided by 10^9 is mostly 0.00; a price that was known tells the two apart
            BigDecimal token = row.number("price_per_token_usd");
            boolean priced = usd.signum() > 0 || token != null && token.signum() > 0;
            sink.defect(priced ? Defect.USD_OFF_BY_BILLION : Defect.ZERO_PRICE, which + " sol_amount_usd: "
                    + usd.toPlainString() + " for " + sol.stripTrailingZeros().toPlainString() + " SOL");
        }
    }

    private static @Nullable Claim claim(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "buy", "sell" -> Claim.TRADE;
            case "add_liquidity", "remove_liquidity" -> Claim.LIQUIDITY;
            default -> null;
        };
    }
}
