package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;

/**
 * A fact in words and figures, seen from one wallet.
 *
 * @param kind what happened, e.g. "buy", "SOL in"
 * @param mint the token; null if there is none
 * @param token its name; empty if there is none
 * @param tokens how many
 * @param swap SOL that changed hands, all fees excluded
 * @param fees all fees together
 * @param net SOL that left or came because of it, signed
 * @param netKey the same in lamports, for ordering; {@link Unknown#TIME} if not known
 * @param details every part of it, for the inspector
 */
record FactView(String kind, @Nullable Address mint, String token, Figure tokens, Figure swap, Figure fees, Figure net,
        long netKey, List<Detail> details) {

    /** A named part. */
    record Detail(String name, Figure figure) {
    }

    private static final Figure NONE = new Figure("", "", "", Figure.Tone.PLAIN);

    private static final String TOO_LARGE = "its amounts are larger than any that can be true";

    /** {@code recorded} as {@code wallet} sees it. */
    static FactView of(RecordedFact recorded, Address wallet, Map<Address, MintInfo> mints) {
        Fact fact = recorded.fact();
        return switch (fact) {
            case Fact.Trade t -> trade(t, mints);
            case Fact.Creation c -> event("create", c.mint(), name(c.mint(), mints), NONE,
                    new Detail("Name", Figure.plain(Tokens.clean(c.name(), 40), c.name())),
                    new Detail("Symbol", Figure.plain(Tokens.clean(c.symbol(), 20), c.symbol())));
            case Fact.Completion c -> event("complete", c.mint(), name(c.mint(), mints), NONE);
            case Fact.Migration m -> event("migrate", m.mint(), name(m.mint(), mints),
                    tokens(m.mint(), m.tokenRaw(), -1,
                            mints),
                    new Detail("Into the pool", quote(m.quoteMint(), m.quoteRaw())),
                    new Detail("Migration fee", quote(m.quoteMint(), m.feeRaw())));
            case Fact.PoolCreation p -> event("open pool", p.mint(), name(p.mint(), mints),
                    tokens(p.mint(), p.tokenRaw(), p.decimals(), mints),
                    new Detail("Put in", quote(p.quoteMint(), p.quoteRaw())));
            case Fact.LiquidityChange l -> event(l.added() ? "add liquidity" : "remove liquidity", l.mint(),
                    name(l.mint(), mints), tokens(l.mint(), l.tokenRaw(), -1, mints),
                    new Detail(l.added() ? "Put in" : "Taken out", quote(l.quoteMint(), l.quoteRaw())));
            case Fact.SolTransfer s -> transfer(s, wallet);
            case Fact.TokenTransfer t -> transfer(t, wallet, mints);
        };
    }

    private static FactView trade(Fact.Trade trade, Map<Address, MintInfo> mints) {
        TradeCosts costs = trade.costs();
        Figure swap = quote(trade.quoteMint(), trade.quoteRaw());
        boolean fits = trade.amountsFit();
        boolean told = fits && costs.venueFees() >= 0 && costs.terminal() >= 0 && costs.network() >= 0
                && costs.tip() >= 0;
        Figure fees = told && trade.inSol()
                ? Format.sol(costs.venueFees() + costs.lamportsBeside())
                : Figure.unknown(!fits
                        ? TOO_LARGE
                        : trade.inSol()
                                ? "some fees are not told by the source"
                                : "venue fees are in " + trade.quoteMint().shortened() + ", the others in SOL");
        long signed = !trade.inSol() || !fits
                ? 0
                : trade.side() == Side.BUY ? -trade.netLamports() : trade.netLamports();
        Figure net = !trade.inSol()
                ? Figure.unknown("the trade was not in SOL")
                : fits ? Format.solFlow(signed) : Figure.unknown(TOO_LARGE);
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Swap amount", swap));
        details.add(new Detail("Protocol fee", quote(trade.quoteMint(), costs.protocol())));
        details.add(new Detail("Creator fee", quote(trade.quoteMint(), costs.creator())));
        details.add(new Detail("Liquidity fee", quote(trade.quoteMint(), costs.lp())));
        details.add(new Detail("Cashback set aside", quote(trade.quoteMint(), costs.cashback())));
        details.add(new Detail("Terminal fee", Format.sol(costs.terminal())));
        details.add(new Detail("Network fee", Format.sol(costs.network())));
        details.add(new Detail("Tip", Format.sol(costs.tip())));
        details.add(new Detail("Net", net));
        details.add(new Detail("Rent deposit (no cost)",
                costs.rentKnown() ? Format.solFlow(-costs.rent()) : Figure.unknown("not told by the source")));
        details.add(new Detail("Tokens", tokens(trade.mint(), trade.tokenRaw(), trade.decimals(), mints)));
        if (trade.roundTrip()) {
            details.add(new Detail("Round trip", Figure.plain("yes", "bought and sold within one transaction")));
        }
        return new FactView(trade.side().wireName(), trade.mint(), name(trade.mint(), mints),
                tokens(trade.mint(), trade.tokenRaw(), trade.decimals(), mints), swap, fees, net,
                trade.inSol() && fits ? signed : Unknown.TIME, List.copyOf(details));
    }

    private static FactView transfer(Fact.SolTransfer moved, Address wallet) {
        boolean in = moved.to().equals(wallet);
        boolean known = moved.lamports() >= 0;
        long signed = !known ? Unknown.TIME : in ? moved.lamports() : -moved.lamports();
        Figure net = known ? Format.solFlow(signed) : Figure.unknown("the source tells no amount");
        return new FactView(in ? "SOL in" : "SOL out", null, "", NONE, NONE, NONE, net, signed,
                List.of(new Detail("Amount", net), party("From", moved.from()), party("To", moved.to())));
    }

    private static FactView transfer(Fact.TokenTransfer moved, Address wallet, Map<Address, MintInfo> mints) {
        Address from = moved.from();
        Address to = moved.to();
        String kind = to == null ? "burn" : from == null ? "mint" : to.equals(wallet) ? "token in" : "token out";
        Figure tokens = tokens(moved.mint(), moved.tokenRaw(), moved.decimals(), mints);
        List<Detail> details = new ArrayList<>(List.of(new Detail("Tokens", tokens)));
        if (from != null) {
            details.add(party("From", from));
        }
        if (to != null) {
            details.add(party("To", to));
        }
        if (moved.withheldRaw() > 0) {
            details.add(new Detail("Transfer fee", tokens(moved.mint(), moved.withheldRaw(), moved.decimals(), mints)));
        }
        return new FactView(kind, moved.mint(), name(moved.mint(), mints), tokens, NONE, NONE, NONE, Unknown.TIME,
                List.copyOf(details));
    }

    private static FactView event(String kind, Address mint, String token, Figure tokens, Detail... details) {
        return new FactView(kind, mint, token, tokens, NONE, NONE, NONE, Unknown.TIME, List.of(details));
    }

    private static Detail party(String name, Address address) {
        return new Detail(name, Format.address(address));
    }

    private static String name(Address mint, Map<Address, MintInfo> mints) {
        MintInfo info = mints.get(mint);
        return info == null ? mint.shortened() : Tokens.name(info);
    }

    private static Figure tokens(Address mint, long raw, int told, Map<Address, MintInfo> mints) {
        MintInfo info = mints.get(mint);
        return Format.tokens(raw, told >= 0 || info == null ? told : info.decimals());
    }

    private static Figure quote(Address quoteMint, long raw) {
        if (raw < 0) {
            return Figure.unknown("not told by the source");
        }
        if (quoteMint.equals(Programs.WSOL)) {
            return Format.sol(raw);
        }
        if (quoteMint.equals(Programs.USDC)) {
            return Format.usd(raw);
        }
        return Figure.plain(Format.count(raw) + Format.THIN + "raw",
                Format.count(raw) + " base units of " + quoteMint.toBase58());
    }
}
