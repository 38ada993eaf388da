package org.wallettracker.ingest.simulate.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.JsonText;

/**
 * Tells the sockets what the head passes: every slot, and every transaction once for each commitment that somebody
 * subscribed to. What passed before a subscription is never told again.
 */
final class Notifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final ChainArchive archive;
    private final ChainHead head;
    private final Faults faults;
    private final BlockMethods blocks;
    private final Supplier<Collection<Client>> clients;
    private final Map<Commitment, Long> told = new EnumMap<>(Commitment.class);
    private final Thread thread;
    private volatile boolean closed;

    Notifier(ChainArchive archive, ChainHead head, Faults faults, Supplier<Collection<Client>> clients) {
        this.archive = archive;
        this.head = head;
        this.faults = faults;
        this.clients = clients;
        blocks = new BlockMethods(archive, head, faults);
        for (Commitment commitment : Commitment.values()) {
            told.put(commitment, head.slot(commitment));
        }
        thread = Thread.ofPlatform().name("simulated chain").daemon(true).start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                advance();
                Thread.sleep(head.slotLasts());
            } catch (InterruptedException e) {
                return; // closed
            } catch (IOException e) {
                LOG.error("the simulated chain can't be read any more", e);
                return;
            }
        }
    }

    /** Slot by slot, as a node that is late tells it too: no slot long before the transactions of the one before. */
    private void advance() throws IOException {
        long now = head.slot(Commitment.PROCESSED);
        Map<Commitment, Long> lags = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            lags.put(commitment, now - head.slot(commitment));
        }
        for (long slot = told.getOrDefault(Commitment.PROCESSED, 0L) + 1; slot <= now && !closed; slot++) {
            for (Map.Entry<Commitment, Long> lag : lags.entrySet()) {
                advance(lag.getKey(), slot - lag.getValue());
            }
        }
    }

    private void advance(Commitment commitment, long now) throws IOException {
        for (long slot = told.getOrDefault(commitment, 0L) + 1; slot <= now; slot++) {
            if (commitment == Commitment.PROCESSED && !blocks.skipped(slot)) {
                slot(slot);
            }
            int end = archive.countTo(slot);
            for (int number = archive.countTo(slot - 1); number < end; number++) {
                transaction(number, commitment);
            }
            told.put(commitment, slot);
        }
    }

    private void slot(long slot) {
        for (Client client : clients.get()) {
            for (Subscription s : client.subscriptions().values()) {
                if (s.kind() == Subscription.Kind.SLOTS) {
                    client.tell(
                            "{\"jsonrpc\":\"2.0\",\"method\":\"slotNotification\",\"params\":{\"result\":{\"parent\":"
                                    + (slot - 1) + ",\"root\":" + head.slot(Commitment.FINALIZED) + ",\"slot\":" + slot
                                    + "},\"subscription\":" + s.id() + "}}");
                }
            }
        }
    }

    private void transaction(int number, Commitment commitment) throws IOException {
        Told read = null;
        for (Client client : clients.get()) {
            for (Subscription s : client.subscriptions().values()) {
                if (s.kind() == Subscription.Kind.SLOTS || s.commitment() != commitment) {
                    continue;
                }
                read = read == null ? Told.of(archive, number) : read;
                if (s.wants(read.accounts, archive.error(number))) {
                    Signature own = archive.signature(number);
                    client.tell(
                            s.kind() == Subscription.Kind.LOGS ? read.logs(s, own) : read.whole(s, own, place(number)));
                    if (commitment == Commitment.PROCESSED && s.kind() == Subscription.Kind.LOGS
                            && faults.phantom(own)) {
                        client.tell(read.logs(s, phantom(own)));
                    }
                }
            }
        }
    }

    /** A signature that is nobody's. */
    private static Signature phantom(Signature of) {
        byte[] bytes = of.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (i + 1);
        }
        return Signature.of(bytes);
    }

    private int place(int number) {
        return number - archive.countTo(archive.slot(number) - 1);
    }

    /** A transaction, read once for all sockets. */
    private record Told(long slot, Set<Address> accounts, Map<String, String> members, Map<String, String> meta) {

        static Told of(ChainArchive archive, int number) throws IOException {
            byte[] json = archive.json(number);
            Map<String, String> members = JsonText.members(json);
            Map<String, String> meta = JsonText
                    .members(members.getOrDefault("meta", "{}").getBytes(StandardCharsets.UTF_8));
            return new Told(archive.slot(number),
                    new HashSet<>(new LineIndexer().read(json, json.length).accounts()), members, meta);
        }

        private static String frame(String method, String result, Subscription s) {
            return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{\"result\":" + result
                    + ",\"subscription\":" + s.id() + "}}";
        }

        String logs(Subscription s, Signature signature) {
            return frame("logsNotification",
                    "{\"context\":{\"slot\":" + slot + "},\"value\":{\"signature\":\"" + signature.toBase58()
                            + "\",\"err\":" + part(meta, "err") + ",\"logs\":" + part(meta, "logMessages") + "}}",
                    s);
        }

        String whole(Subscription s, Signature signature, int place) {
            return frame("transactionNotification",
                    "{\"simulatedWorld\":true,\"transaction\":{\"transaction\":" + part(members, "transaction")
                            + ",\"meta\":" + part(members, "meta") + ",\"version\":" + part(members, "version")
                            + "},\"signature\":\"" + signature.toBase58() + "\",\"slot\":" + slot
                            + ",\"transactionIndex\":" + place + "}",
                    s);
        }

        private static String part(Map<String, String> of, String name) {
            @Nullable
            String value = of.get(name);
            return value == null ? "null" : value;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
