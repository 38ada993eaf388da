package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Signature;

/** Signatures by the place of a fact, each made once. Not for several threads at once. */
final class SignatureCache {
    private final Columns columns;
    private final Int2ObjectOpenHashMap<Signature> known = new Int2ObjectOpenHashMap<>();

    SignatureCache(Columns columns) {
        this.columns = columns;
    }

    /** Of the facts at {@code places}, each signature once. */
    List<Signature> of(int[] places) {
        List<Signature> list = new ArrayList<>(places.length);
        for (int place : places) {
            Signature signature = known.get(place);
            if (signature == null) {
                signature = columns.signature(place);
                known.put(place, signature);
            }
            if (!list.contains(signature)) {
                list.add(signature);
            }
        }
        return List.copyOf(list);
    }
}
