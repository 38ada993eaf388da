package org.wallettracker.storage.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.storage.StorageException;
import org.wallettracker.storage.entity.QuarantineEntity;

/** Rejects as entities. What already waits is not stored again. */
public final class RelationalQuarantineStore implements QuarantineStore {
    /** Keys that are looked up in one query. */
    private static final int CHUNK = 1_000;

    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalQuarantineStore(StoreContext context) {
        this.context = context;
    }

    /** Adds what does not wait yet, in the transaction of {@code connection}. */
    void add(Connection connection, List<Quarantined> rejects, long now) {
        List<QuarantineEntity> items = new ArrayList<>(rejects.size());
        for (Quarantined reject : rejects) {
            items.add(entity(reject, now));
        }
        context.withSession(connection, session -> {
            Set<Long> places = waitingKeys(session, "placeKey", items.stream().map(item -> item.placeKey).toList());
            Set<Long> tellings = waitingKeys(session, "tellingKey",
                    items.stream().map(item -> item.tellingKey).filter(key -> key != null).toList());
            List<QuarantineEntity> fresh = new ArrayList<>();
            Long last = session.createSelectionQuery("select max(id) from QuarantineEntity", Long.class)
                    .getSingleResultOrNull();
            long id = last == null ? 0 : last;
            for (QuarantineEntity item : items) {
                Long telling = item.tellingKey;
                boolean newPlace = places.add(item.placeKey);
                boolean newTelling = telling == null || tellings.add(telling);
                if (newPlace && newTelling) {
                    item.id = ++id;
                    fresh.add(item);
                }
            }
            session.insertMultiple(fresh);
            return null;
        });
    }

    private static Set<Long> waitingKeys(StatelessSession session, String attribute, List<Long> keys) {
        Set<Long> waiting = new HashSet<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            waiting.addAll(session
                    .createSelectionQuery("select " + attribute + " from QuarantineEntity where " + attribute
                            + " in :keys and resolvedAt is null", Long.class)
                    .setParameterList("keys", keys.subList(from, Math.min(keys.size(), from + CHUNK)))
                    .getResultList());
        }
        return waiting;
    }

    @Override
    public List<Item> waiting(long afterId, int limit) {
        return context.readEntities("read the quarantine", session -> session
                .createSelectionQuery("from QuarantineEntity where id > :after and resolvedAt is null order by id",
                        QuarantineEntity.class)
                .setParameter("after", afterId).setMaxResults(limit).getResultList().stream()
                .map(RelationalQuarantineStore::item).toList());
    }

    @Override
    public long waitingCount() {
        // asked for on every status line, and before the entities are ready
        return context.glance("count the quarantine", connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT COUNT(*) FROM quarantine WHERE resolved_at IS NULL")) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    @Override
    public void resolve(long id, long now) {
        context.writeEntities("resolve a quarantined item", session -> session
                .createMutationQuery("update QuarantineEntity set resolvedAt = :now where id = :id"
                        + " and resolvedAt is null")
                .setParameter("now", now).setParameter("id", id).executeUpdate());
    }

    private static QuarantineEntity entity(Quarantined reject, long now) {
        QuarantineEntity item = new QuarantineEntity();
        Signature signature = reject.signature();
        item.recordedAt = now;
        item.reason = reject.reason();
        item.message = storable(reject.message());
        item.path = storable(reject.path());
        item.itemPosition = reject.position();
        item.byteOffset = reject.byteOffset() == Unknown.AMOUNT ? null : reject.byteOffset();
        item.signature = signature == null ? null : signature.toBytes();
        item.payload = reject.payload().clone();
        item.payloadCut = reject.payloadCut();
        item.decoderVersion = reject.decoderVersion();
        item.placeKey = digest(bytes(reject.path()), bytes(Long.toString(reject.position())), reject.payload());
        item.tellingKey = signature == null ? null : digest(signature.toBytes(), bytes(reject.reason()));
        return item;
    }

    private static Item item(QuarantineEntity item) {
        Long offset = item.byteOffset;
        byte @Nullable [] signature = item.signature;
        return new Item(item.id, item.recordedAt,
                new Quarantined(item.reason, item.message, item.path, item.itemPosition,
                        offset == null ? Unknown.AMOUNT : offset, signature == null ? null : Signature.of(signature),
                        item.payload, item.payloadCut, item.decoderVersion));
    }

    /** Texts for people that every database takes: without the character zero and without halves of characters. */
    private static String storable(String text) {
        return new String(text.replace('\0', '\u2400').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first eight bytes of the SHA-256 of the parts, each with its length before it. */
    private static long digest(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(bytes(part.length + ":"));
                sha.update(part);
            }
            long key = 0;
            byte[] hash = sha.digest();
            for (int i = 0; i < Long.BYTES; i++) {
                key = (key << 8) | (hash[i] & 0xff);
            }
            return key;
        } catch (NoSuchAlgorithmException e) {
            throw new StorageException("this Java has no SHA-256", e);
        }
    }
}
