package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.storage.entity.PriceEntity;

/** SOL/USD prices as entities. */
public final class RelationalPriceStore implements PriceStore {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalPriceStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public int add(List<PricePoint> prices) {
        if (prices.isEmpty()) {
            return 0;
        }
        long from = prices.stream().mapToLong(PricePoint::time).min().orElseThrow();
        long to = prices.stream().mapToLong(PricePoint::time).max().orElseThrow();
        return context.writeEntities("add prices", session -> {
            Set<PriceEntity.Key> known = new HashSet<>();
            session.createSelectionQuery("from PriceEntity where priceTime between :from and :to", PriceEntity.class)
                    .setParameter("from", from).setParameter("to", to).getResultList()
                    .forEach(price -> known.add(new PriceEntity.Key(price.priceTime, price.source)));
            List<PriceEntity> fresh = new ArrayList<>();
            for (PricePoint price : prices) {
                if (known.add(new PriceEntity.Key(price.time(), price.source()))) {
                    PriceEntity entity = new PriceEntity();
                    entity.priceTime = price.time();
                    entity.source = price.source();
                    entity.microUsd = price.microUsd();
                    fresh.add(entity);
                }
            }
            session.insertMultiple(fresh);
            return fresh.size();
        });
    }

    /** All prices, by time; those of one second by the name of their source. */
    @Override
    public List<PricePoint> all() {
        return context.readEntities("read prices", session -> session
                .createSelectionQuery("from PriceEntity order by priceTime, source", PriceEntity.class).getResultList()
                .stream().map(price -> new PricePoint(price.priceTime, price.microUsd, price.source)).toList());
    }
}
