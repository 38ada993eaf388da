package org.wallettracker.domain.pack;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.TransactionHeader;

/** Everything that packed facts name by number. Shared by all that grew from the same beginning. */
final class Words {
    /** The number of wrapped SOL in every dictionary of addresses. */
    static final int WSOL = 0;

    private final Dictionary<Address> addresses = new Dictionary<>(new Address[0]);
    private final Dictionary<String> texts = new Dictionary<>(new String[0]);
    private final Dictionary<Meta> metas = new Dictionary<>(new Meta[0]);
    private final Dictionary<Place> places = new Dictionary<>(new Place[0]);
    private final Dictionary<TransactionHeader> odd = new Dictionary<>(new TransactionHeader[0]);
    /** How many facts the longest run of facts has that was built with these words. */
    private int facts;

    /** What headers have in common. */
    record Meta(String source, int decoderVersion, boolean failed) {
    }

    /** Where something is traded: numbers of addresses, and decimals of the mint. */
    record Place(int program, int mint, int quote, int venue, int decimals) {
    }

    /** The values by number; not to be changed. */
    record View(Address[] addresses, String[] texts, Meta[] metas, Place[] places, TransactionHeader[] odd) {
    }

    Words() {
        addresses.number(Programs.WSOL);
        addresses.number(Programs.PUMP); // short numbers for what every trade names
        addresses.number(Programs.PUMP_SWAP);
        addresses.number(Programs.RAYDIUM_V4);
        addresses.number(Programs.SYSTEM);
        addresses.number(Programs.TOKEN);
        addresses.number(Programs.TOKEN_2022);
        addresses.number(Programs.USDC);
    }

    Dictionary<Address> addresses() {
        return addresses;
    }

    Dictionary<String> texts() {
        return texts;
    }

    Dictionary<Meta> metas() {
        return metas;
    }

    Dictionary<Place> places() {
        return places;
    }

    Dictionary<TransactionHeader> odd() {
        return odd;
    }

    View view() {
        return new View(addresses.view(), texts.view(), metas.view(), places.view(), odd.view());
    }

    int facts() {
        return facts;
    }

    void facts(int count) {
        facts = count;
    }
}
