package org.wallettracker.ingest.decode.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base58ReaderTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final Base58Reader reader = new Base58Reader();

    /** By the definition: the number to the base 58, a zero byte for every leading one. */
    private static byte[] byDefinition(String text) {
        BigInteger number = BigInteger.ZERO;
        int ones = 0;
        for (int i = 0; i < text.length(); i++) {
            ones += number.signum() == 0 && text.charAt(i) == '1' ? 1 : 0;
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        byte[] bytes = number.signum() == 0 ? new byte[0] : number.toByteArray();
        int sign = bytes.length > 0 && bytes[0] == 0 ? 1 : 0;
        byte[] all = new byte[ones + bytes.length - sign];
        System.arraycopy(bytes, sign, all, ones, bytes.length - sign);
        return all;
    }

    private byte[] read(String text) {
        byte[] padded = ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
        return reader.decode(padded, 2, padded.length - 4);
    }

    @Test
    void readsEveryLengthByTheDefinition() {
        Random random = new Random(58);
        for (int length = 0; length < 700; length++) {
            for (int round = 0; round < 4; round++) {
                StringBuilder text = new StringBuilder("1".repeat(round == 3 ? Math.min(length, 3) : 0));
                while (text.length() < length) {
                    // the largest digits too: they carry into every word
                    text.append(round == 0 ? 'z' : ALPHABET.charAt(random.nextInt(58)));
                }
                assertThat(read(text.toString())).as("%s", text).isEqualTo(byDefinition(text.toString()));
            }
        }
    }

    @Test
    void readsTheLongestAndLonger() {
        for (int length : new int[]{1_999, 2_000, 2_001, 2_500}) {
            assertThat(read("z".repeat(length))).isEqualTo(byDefinition("z".repeat(length)));
        }
    }

    @Test
    void aCharacterOutsideTheAlphabetIsNamedByItsPlace() {
        for (int length : new int[]{1, 9, 10, 11, 20, 21, 30, 44, 500}) {
            for (int wrong = 0; wrong < length; wrong += 7) {
                StringBuilder text = new StringBuilder("2".repeat(length));
                text.setCharAt(wrong, 'l');
                int place = wrong + 1;
                assertThatThrownBy(() -> read(text.toString())).isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("character " + place + ")");
            }
        }
    }
}
