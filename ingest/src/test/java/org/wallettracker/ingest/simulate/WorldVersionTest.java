package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Notices that the generator makes other bytes than it did. */
class WorldVersionTest {
    /** Of {@link WorldGenerator#VERSION} 4. */
    private static final String BYTES = "d73b17345cd5d4af3b4928042b5f4cecd795e559b7e75b460aa9a9be78c66ad1";

    @Test
    void otherBytesAreAnotherVersion() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        WorldGenerator.generate(WorldSpec.of(5, 4), (json, length, slot) -> hash.update(json, 0, length));
        assertThat(HexFormat.of().formatHex(hash.digest()))
                .as("the world's bytes have changed: raise WorldGenerator.VERSION, and note the new hash here")
                .isEqualTo(BYTES);
    }
}
