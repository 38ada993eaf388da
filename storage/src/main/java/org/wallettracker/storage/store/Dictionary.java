package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * Numbers for addresses and source names, held in memory whole so that no insert asks the database for one. New numbers
 * are given out by the one writer and kept for good by {@link #committed()}, or taken back by {@link #rolledBack()}.
 */
final class Dictionary {
    private static final int MISSING = -1;
    /** Addresses read at once: a larger answer than a few ten thousand rows is put on disk by the database first. */
    private static final int PAGE = 8_192;

    private final Object2IntOpenHashMap<Address> addressIds = new Object2IntOpenHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private Address[] addresses = new Address[1024];
    private int size;
    private int saved;
    private int savedSources;

    Dictionary() {
        addressIds.defaultReturnValue(MISSING);
    }

    /** Reads everything that is stored and not known yet. Nothing may be given out and not committed. */
    synchronized void load(Connection connection) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT id, bytes FROM address WHERE id >= ? AND id < ? ORDER BY id")) {
            int before;
            do {
                before = size;
                page(select, before);
            } while (size == before + PAGE);
        }
        try (PreparedStatement select = connection
                .prepareStatement("SELECT id, name FROM source WHERE id >= ? ORDER BY id")) {
            select.setInt(1, sources.size());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sources.add(rows.getString(2));
                }
            }
        }
        committed();
    }

    private void page(PreparedStatement select, int from) throws SQLException {
        select.setInt(1, from);
        select.setInt(2, from + PAGE);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int id = add(Address.of(rows.getBytes(2), 0));
                if (id != rows.getInt(1)) {
                    throw new SQLException("the address dictionary has a hole before number " + rows.getInt(1));
                }
            }
        }
    }

    /** The number of {@code address}, a new one if it has none yet. Only the writer calls this. */
    synchronized int number(Address address) {
        int id = addressIds.getInt(address);
        return id != MISSING ? id : add(address);
    }

    /** The number of {@code address}, or -1 if the store has never seen it. */
    synchronized int find(Address address) {
        return addressIds.getInt(address);
    }

    /** The number of a source's name, a new one if it has none yet. Only the writer calls this. */
    synchronized int sourceNumber(String name) {
        int id = sources.indexOf(name);
        if (id < 0) {
            id = sources.size();
            sources.add(name);
        }
        return id;
    }

    /** Address and source by number, as far as they were given out when this is called. */
    synchronized Names names() {
        return new Names(addresses, List.copyOf(sources));
    }

    /** Writes what was given out since the last {@link #committed()}. */
    synchronized void save(Connection connection, Dialect dialect) throws SQLException {
        if (size > saved) {
            try (RowSink sink = dialect.sink(connection, "address", "id, bytes, base58")) {
                for (int id = saved; id < size; id++) {
                    sink.int32(id);
                    sink.bytes(addresses[id].toBytes());
                    sink.text(addresses[id].toBase58());
                    sink.end();
                }
                sink.finish();
            }
        }
        if (sources.size() > savedSources) {
            try (RowSink sink = dialect.sink(connection, "source", "id, name")) {
                for (int id = savedSources; id < sources.size(); id++) {
                    sink.int32(id);
                    sink.text(sources.get(id));
                    sink.end();
                }
                sink.finish();
            }
        }
    }

    /** What was saved is durable. */
    synchronized void committed() {
        saved = size;
        savedSources = sources.size();
    }

    /** Takes back what was given out since the last {@link #committed()}. */
    synchronized void rolledBack() {
        while (size > saved) {
            size--;
            addressIds.removeInt(addresses[size]);
        }
        // readers may hold the array: what is taken back must not change under them
        addresses = Arrays.copyOf(addresses, addresses.length);
        while (sources.size() > savedSources) {
            sources.removeLast();
        }
    }

    private int add(Address address) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size * 2);
        }
        addresses[size] = address;
        addressIds.put(address, size);
        return size++;
    }

    /** A reader's view: numbers of rows it can see always have names here. */
    @SuppressWarnings("ArrayRecordComponent") // a view, never compared
    record Names(Address[] addresses, List<String> sources) {
        Address address(long id) {
            return addresses[(int) id];
        }
    }
}
