package org.wallettracker.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base58Test {

    /** Vectors of the Bitcoin Core project's base58 test file (hex, base58). */
    private static final String[][] VECTORS = {{"", ""}, {"61", "2g"}, {"626262", "a3gV"}, {"636363", "aPEr"},
            {"73696d706c792061206c6f6e6720737472696e67", "2cFupjhnEsSn59qHXstmK2ffpLv2"},
            {"00eb15231dfceb60925886b67d065299925915aeb172c06647", "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L"},
            {"516b6fcd0f", "ABnLTmg"}, {"bf4f89001e670274dd", "3SEo3LWLoPntC"}, {"572e4794", "3EFU7m"},
            {"ecac89cad93923c02321", "EJDM8drfXA6uyA"}, {"10c8511e", "Rt5zm"}, {"00000000000000000000", "1111111111"}};

    @Test
    void agreesWithPublishedVectors() {
        for (String[] vector : VECTORS) {
            byte[] bytes = HexFormat.of().parseHex(vector[0]);
            assertThat(Base58.encode(bytes)).isEqualTo(vector[1]);
            assertThat(Base58.decode(vector[1])).isEqualTo(bytes);
        }
    }

    @Test
    void agreesWithBigIntegersOnRandomKeys() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 32 : 64];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, i % 5, (byte) 0);
            String text = byBigInteger(bytes);
            assertThat(Base58.encode(bytes)).isEqualTo(text);
            assertThat(Base58.decode(text)).isEqualTo(bytes);
        }
    }

    @Test
    void agreesWithBigIntegersAtEveryLength() {
        Random random = new Random(2);
        for (int length = 0; length <= 700; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            String text = byBigInteger(bytes);
            assertThat(Base58.encode(bytes)).isEqualTo(text);
            assertThat(Base58.decode(text)).isEqualTo(bytes);
            Arrays.fill(bytes, (byte) 0xff);
            assertThat(Base58.encode(bytes)).isEqualTo(byBigInteger(bytes));
        }
    }

    @Test
    void quotesWhatItRefuses() {
        assertThatThrownBy(() -> Base58.decode("abc0def")).hasMessageContaining("character 4")
                .hasMessageContaining("abc0def");
        assertThatThrownBy(() -> Address.parse("short")).hasMessageContaining("\"short\"");
        assertThatThrownBy(() -> Address.parse("z".repeat(44))).hasMessageContaining("32");
        assertThatThrownBy(() -> Signature.parse("x")).hasMessageContaining("\"x\"");
    }

    @Test
    void readsPartOfAnArray() {
        byte[] text = "[11StV1DL6CwTryKyV]".getBytes(StandardCharsets.US_ASCII); // 0, 0 and "hello world" (by Python's integers)
        assertThat(Base58.decode(text, 1, text.length - 2))
                .isEqualTo("\0\0hello world".getBytes(StandardCharsets.US_ASCII));
        assertThat(Base58.decode(text, 5, 0)).isEmpty();
        assertThatThrownBy(() -> Base58.decode(text, 1, text.length - 1)).hasMessageContaining("character 18")
                .hasMessageContaining("11StV1DL6CwTryKyV]").hasMessageNotContaining("[");
        assertThatThrownBy(() -> Base58.decode("ab\u0131c")).hasMessageContaining("character 3");
    }

    private static String byBigInteger(byte[] bytes) {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        StringBuilder out = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
            out.append(alphabet.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (byte b : bytes) {
            if (b != 0) {
                break;
            }
            out.append('1');
        }
        return out.reverse().toString();
    }
}
