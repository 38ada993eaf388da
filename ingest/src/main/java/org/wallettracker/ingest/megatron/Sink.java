package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Hint.Origin;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.megatron.TableReport.Noted;

/** Where the rows of a table go: hints and scores of the page that is being read, and what is wrong, counted. */
final class Sink {
    private static final int FEW_DIGITS = 3;
    /** How many signatures are remembered to tell one that comes again. */
    private static final int REMEMBERED = 100_000;
    private static final long SOON_MICROS = 300_000_000L;

    private final long now;
    private final Map<Defect, Noted> defects = new EnumMap<>(Defect.class);
    private final List<Hint> hints = new ArrayList<>();
    private final List<TokenScore> scores = new ArrayList<>();
    private final Map<Signature, Long> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Signature, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param now by Megatron's clock, Unix microseconds */
    Sink(long now) {
        this.now = now;
    }

    Map<Defect, Noted> defects() {
        return defects;
    }

    List<Hint> takeHints() {
        List<Hint> taken = List.copyOf(hints);
        hints.clear();
        return taken;
    }

    List<TokenScore> takeScores() {
        List<TokenScore> taken = List.copyOf(scores);
        scores.clear();
        return taken;
    }

    /** @param row which row it is, in words */
    void defect(Defect defect, String row) {
        defects.merge(defect, new Noted(1, row), (a, b) -> new Noted(a.rows() + 1, a.first()));
    }

    void score(TokenScore score) {
        scores.add(score);
    }

    /** The address in {@code text}; null where it is none, which is told. */
    @Nullable
    Address address(@Nullable String text, String row) {
        if (text == null) {
            defect(Defect.BAD_ADDRESS, row + ": none");
            return null;
        }
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            defect(Defect.BAD_ADDRESS, row + ": " + e.getMessage());
            return null;
        }
    }

    /** Takes a hint at the transaction {@code text}, or tells why there is none; null then. */
    @Nullable
    Signature hint(Claim claim, @Nullable String text, Address mint, String row) {
        if (text == null) {
            defect(Defect.NO_SIGNATURE, row);
            return null;
        }
        try {
            Signature signature = Signature.parse(text);
            hints.add(new Hint(Origin.MEGATRON, claim, signature, mint));
            return signature;
        } catch (IllegalArgumentException e) {
            defect(Defect.BAD_SIGNATURE, row + ": " + e.getMessage());
            return null;
        }
    }

    /** Tells if {@code signature} came before, at another time. */
    void again(Signature signature, long time, String row) {
        Long before = seen.put(signature, time);
        if (before != null && before != time) {
            defect(Defect.DUPLICATE_ROW, row);
        }
    }

    void price(@Nullable BigDecimal price, String row) {
        if (price == null) {
            return;
        } else if (price.signum() == 0) {
            defect(Defect.ZERO_PRICE, row);
        } else if (price.stripTrailingZeros().precision() <= FEW_DIGITS) {
            defect(Defect.FEW_DIGITS, row + ": " + price.stripTrailingZeros().toPlainString());
        }
    }

    void future(long time, String row) {
        if (time > now + SOON_MICROS) {
            defect(Defect.FUTURE_TIME, row);
        }
    }
}
