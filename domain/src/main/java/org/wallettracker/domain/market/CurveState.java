package org.wallettracker.domain.market;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * How far a bonding curve in SOL is.
 *
 * @param forSaleRaw base units it sells in all
 * @param leftRaw base units still for sale
 * @param raisedLamports SOL really in it; {@link Unknown#AMOUNT} where not known
 * @param goalLamports SOL in it once the last token is sold, by the constant product of its present reserves;
 *     {@link Unknown#AMOUNT} where not known
 * @param progress sold of what is for sale, hundredths of a percent
 */
public record CurveState(long forSaleRaw, long leftRaw, long raisedLamports, long goalLamports, int progress) {

    /** The state that {@code now} tells; null where it can't be told. */
    static @Nullable CurveState of(Fact.@Nullable Creation created, @Nullable Reserves now, boolean graduated) {
        if (now == null || now.token() < 0 || now.quote() < 0) {
            return null;
        }
        Reserves start = created == null ? null : created.reserves();
        boolean startKnown = start != null && start.realToken() > 0;
        boolean mayhem = created != null && created.mayhem();
        long forSale = startKnown && start != null ? start.realToken() : CurveConstants.FOR_SALE;
        long left = now.realToken();
        if (left < 0) {
            if (mayhem) {
                return null;
            }
            long virtual = startKnown && start != null ? start.token() : CurveConstants.VIRTUAL_TOKEN;
            left = now.token() - (virtual - forSale);
        }
        left = Math.clamp(left, 0, forSale);
        long raised = now.realQuote();
        if (raised < 0 && !mayhem) {
            long virtual = startKnown && start != null ? start.quote() : CurveConstants.VIRTUAL_QUOTE;
            raised = Math.max(0, now.quote() - virtual);
        }
        long goal = Unknown.AMOUNT;
        if (raised >= 0 && now.token() > left) {
            long end = Amounts.saturatedMulDiv(now.quote(), now.token(), now.token() - left);
            goal = end == Long.MAX_VALUE ? Unknown.AMOUNT : Amounts.saturatedAdd(raised, end - now.quote());
        }
        if (graduated && left > 0) {
            // its end was seen, the trades before it were not: what was in it then is not known
            return new CurveState(forSale, 0, Unknown.AMOUNT, Unknown.AMOUNT, 10_000);
        }
        int progress = (int) Amounts.mulDiv(forSale - left, 10_000, forSale);
        return new CurveState(forSale, left, raised, goal, progress);
    }
}
