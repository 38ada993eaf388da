package org.wallettracker.domain.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceUse;
import org.wallettracker.domain.money.SolUsd;

/**
 * Which SOL/USD the dollars of a position, or of a wallet, rest on: moment by moment.
 *
 * @param uses by time (Unix seconds): of every lot of known cost and every sale
 * @param counted those moments that the realised profit needs
 */
public record UsdBasis(SortedMap<Long, PriceUse> uses, SortedSet<Long> counted) {
    /** Of nothing. */
    public static final UsdBasis NONE = new UsdBasis(new TreeMap<>(), new TreeSet<>());

    public UsdBasis {
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
    }

    /** Of {@code position}. */
    public static UsdBasis of(Position position, SolUsd prices, PriceUse.Refusals refusals) {
        SortedMap<Long, PriceUse> uses = new TreeMap<>();
        SortedSet<Long> counted = new TreeSet<>();
        Map<Integer, Lot> lots = new HashMap<>();
        for (Lot lot : position.lots()) {
            if (lot.costKnown()) {
                lots.put(lot.number(), lot);
                use(uses, lot.time(), prices, refusals);
            }
        }
        for (Disposal d : position.disposals()) {
            if (d.proceedsLamports() != 0) {
                use(uses, d.time(), prices, refusals);
            }
            if (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN) {
                if (d.matchedProceedsLamports() != 0) {
                    counted.add(d.time());
                }
                d.matches().stream().map(m -> lots.get(m.lot())).filter(Objects::nonNull)
                        .forEach(lot -> counted.add(lot.time()));
            }
        }
        return new UsdBasis(uses, counted);
    }

    private static void use(SortedMap<Long, PriceUse> uses, long time, SolUsd prices, PriceUse.Refusals refusals) {
        uses.computeIfAbsent(time, t -> PriceUse.of(t == Unknown.TIME ? -1 : t, prices, refusals));
    }

    /** Of all of {@code parts} together. */
    public static UsdBasis sum(Collection<UsdBasis> parts) {
        SortedMap<Long, PriceUse> uses = new TreeMap<>();
        SortedSet<Long> counted = new TreeSet<>();
        parts.forEach(part -> {
            uses.putAll(part.uses);
            counted.addAll(part.counted);
        });
        return new UsdBasis(uses, counted);
    }

    /** The price of {@code time}, a lot's or a sale's; null for any other moment. */
    public @Nullable PriceUse at(long time) {
        return uses.get(time);
    }

    /** Those moments of the realised profit that have no price, by time. */
    public List<PriceUse> missing() {
        return counted.stream().map(uses::get).filter(Objects::nonNull).filter(u -> u.price() == null).toList();
    }

    /** How many moments of the realised profit are valued by the prices of each source. */
    public SortedMap<String, Integer> sources() {
        SortedMap<String, Integer> sources = new TreeMap<>();
        for (long time : counted) {
            PriceUse use = uses.get(time);
            PricePoint price = use == null ? null : use.price();
            if (price != null) {
                sources.merge(price.source(), 1, Integer::sum);
            }
        }
        return sources;
    }

    /** The greatest age of a price that the realised profit rests on, seconds. */
    public long oldestAgeSeconds() {
        return counted.stream().map(uses::get).filter(Objects::nonNull).mapToLong(PriceUse::ageSeconds).max()
                .orElse(0);
    }
}
