package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.ingest.decode.CurveAddress;

/** Rows of tokens, pools and graduated_tokens. */
final class TokenRows {
    /** What Megatron's migration 025 puts into graduated_tokens as "the graduated token". */
    static final String FAKE = "HcN4rDycUdKVkk5L5d8FXvSDA3TuM4LL7GuGXUjmpump";
    private static final String PUMP = "pumpfun";
    private static final int SYMBOL = 10;
    private static final int NAME = 100;
    private static final BigDecimal DECIMALS = BigDecimal.valueOf(6);
    /** Since then pump.fun's graduations go to PumpSwap. */
    private static final long PUMP_SWAP_MICROS = LocalDate.of(2025, 3, 21).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
            * 1_000_000L;

    private TokenRows() {
    }

    static void token(Row row, Sink sink) {
        String text = row.text("mint_address");
        String which = "tokens " + text;
        if (FAKE.equals(text)) {
            sink.defect(Defect.FAKE_TOKEN, which);
            return;
        }
        String symbol = row.text("symbol");
        String name = row.text("name");
        if (symbol != null && symbol.length() >= SYMBOL || name != null && name.length() >= NAME) {
            sink.defect(Defect.TRUNCATED_TEXT, which);
        }
        BigDecimal decimals = row.number("decimals");
        if (decimals != null && decimals.compareTo(DECIMALS) != 0) {
            sink.defect(Defect.ODD_DECIMALS, which + ": " + decimals.toPlainString());
        }
        if (row.partOfSecond("creation_timestamp")) {
            sink.defect(Defect.WALL_CLOCK, which);
        }
        sink.future(row.time("creation_timestamp"), which);
        Address mint = sink.address(text, which);
        if (mint == null) {
            return;
        }
        boolean pump = pump(row, sink, which);
        sink.hint(pump ? Claim.LAUNCH : Claim.ELSEWHERE, row.text("creation_signature"), mint, which + " creation");
        if (Boolean.TRUE.equals(row.flag("is_graduated")) || row.text("graduation_signature") != null) {
            sink.hint(pump ? Claim.GRADUATION : Claim.ELSEWHERE, row.text("graduation_signature"), mint,
                    which + " graduation");
        }
    }

    private static boolean pump(Row row, Sink sink, String which) {
        boolean pump = PUMP.equals(row.text("platform"));
        if (!pump) {
            sink.defect(Defect.OTHER_VENUE, which + ": " + row.text("platform"));
        }
        return pump;
    }

    /** A pool names no transaction: what is known to go wrong in it is counted. */
    static void pool(Row row, Sink sink) {
        String which = "pools " + row.text("pool_address");
        if (FAKE.equals(row.text("base_mint"))) {
            sink.defect(Defect.FAKE_TOKEN, which);
            return;
        }
        sink.price(row.number("initial_price"), which + " initial_price");
        sink.price(row.number("latest_price"), which + " latest_price");
        sink.address(row.text("pool_address"), which);
        Address mint = sink.address(row.text("base_mint"), which + " base_mint");
        String platform = row.text("platform");
        if (!"pumpswap".equals(platform) && !pump(row, sink, which)) {
            return;
        }
        String curve = row.text("bonding_curve_address");
        if (curve != null && mint != null && PUMP.equals(platform)) {
            Address told = sink.address(curve, which + " bonding_curve_address");
            if (told != null && !told.equals(CurveAddress.of(mint))) {
                sink.defect(Defect.WRONG_CURVE, which);
            }
        }
    }

    /** @param zoneless true if its time says nothing of its zone */
    static void graduated(Row row, boolean zoneless, Sink sink) {
        String text = row.text("token_mint");
        String which = "graduated_tokens " + text;
        if (FAKE.equals(text)) {
            sink.defect(Defect.FAKE_TOKEN, which);
            return;
        }
        long time = row.time("graduation_timestamp");
        if (time != Place.BEGINNING && zoneless) {
            sink.defect(Defect.NO_TIME_ZONE, which);
        }
        if (row.partOfSecond("graduation_timestamp")) {
            sink.defect(Defect.WALL_CLOCK, which);
        }
        sink.future(time, which);
        if ("raydium".equals(row.text("migration_type")) && time > PUMP_SWAP_MICROS) {
            sink.defect(Defect.DEFAULT_RAYDIUM, which);
        }
        sink.price(row.number("graduation_price"), which + " graduation_price");
        Address mint = sink.address(text, which);
        if (mint != null) {
            sink.hint(Claim.GRADUATION, row.text("graduation_signature"), mint, which);
        }
    }
}
