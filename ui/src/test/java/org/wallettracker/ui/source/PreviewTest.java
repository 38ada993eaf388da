package org.wallettracker.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreviewTest {

    @Test
    void showsTextWithoutWhatCouldDeceive() {
        byte[] bytes = "{\"name\":\t\"\u202eevil\u0007 \u200bx\"}\r\nnext".getBytes(StandardCharsets.UTF_8);
        assertThat(Preview.of(bytes)).isEqualTo("{\"name\": \"\u00b7evil\u00b7 \u00b7x\"}\nnext");
    }

    @Test
    void showsWhatIsNoTextInHexadecimal() {
        assertThat(Preview.of(new byte[]{0, 1, (byte) 0xff, (byte) 0xfe, 16, 17, 18, 19, 20}))
                .isEqualTo("00 01 ff fe 10 11 12 13\n14");
    }

    @Test
    void cutsWhatIsLong() {
        String shown = Preview.of("x".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        assertThat(shown).hasSize(Preview.LONGEST + 1).endsWith("x\u2026");
        assertThat(Preview.of(new byte[0])).isEmpty();
    }
}
