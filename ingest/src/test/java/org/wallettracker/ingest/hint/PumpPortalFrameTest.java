package org.wallettracker.ingest.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Hint.Origin;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.hint.PumpPortalFrame.Bad;
import org.wallettracker.ingest.hint.PumpPortalFrame.Foreign;
import org.wallettracker.ingest.hint.PumpPortalFrame.Service;
import org.wallettracker.ingest.hint.PumpPortalFrame.Told;

/** Frames as PumpPortal sends them (of its recorded session), and those that nobody should send. */
class PumpPortalFrameTest {
    private static final String SIGNATURE = "52MoTgakx7Jdup1kTpZncNy99YmHLxTNEoS4FeZE8fQ3SKtHgWhsS9iYhvW5pKPDhMKkGAjvBGkzEqdETWN15inJ";
    private static final String MINT = "BzqYzBGydDrwjnYVtWfupr8GFoSxpCQdTkjRppBKpump";

    private static PumpPortalFrame read(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return PumpPortalFrame.read(bytes, bytes.length);
    }

    private static String frame(String type, String mint, String pool) {
        return "{\"signature\":\"" + SIGNATURE + "\",\"mint\":\"" + mint + "\",\"txType\":\"" + type
                + "\",\"solAmount\":1.98,\"pool\":\"" + pool + "\",\"name\":\"{\\\"txType\\\":1}\"}";
    }

    private static Hint hint(String json) throws IOException {
        return ((Told) read(json)).hint();
    }

    @Test
    void whatATransactionIsSaidToHaveDone() throws IOException {
        Signature signature = Signature.parse(SIGNATURE);
        Address mint = Address.parse(MINT);
        assertThat(hint(frame("migrate", MINT, "pump-amm")))
                .isEqualTo(new Hint(Origin.PUMP_PORTAL, Claim.GRADUATION, signature, mint));
        assertThat(hint(frame("create", MINT, "pump")).claim()).isEqualTo(Claim.LAUNCH);
        assertThat(hint(frame("sell", MINT, "pump")).claim()).isEqualTo(Claim.TRADE);
        assertThat(hint(frame("create", MINT, "bonk")).claim()).isEqualTo(Claim.ELSEWHERE);
        assertThat(hint(frame("create", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", "pump")))
                .isEqualTo(new Hint(Origin.PUMP_PORTAL, Claim.LAUNCH, signature, null));
    }

    @Test
    void aRecordHoldsItsFrameAsText() throws IOException {
        String inner = frame("create", MINT, "pump");
        String record = "{\"t_wall\":1783089923.8,\"raw\":\""
                + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        assertThat(read(record)).isEqualTo(read(inner));
        assertThat(read("{\"raw\":\"{\\\"raw\\\":\\\"{}\\\"}\"}")).as("one in another").isInstanceOf(Foreign.class);
    }

    @Test
    void wordsOfTheServiceAndWhatIsNoFrame() throws IOException {
        assertThat(read("{\"message\":\"Successfully subscribed to token creation events.\"}"))
                .isEqualTo(new Service("Successfully subscribed to token creation events.", false));
        assertThat(read("{\"errors\":\"too many connections\"}"))
                .isEqualTo(new Service("too many connections", true));
        assertThat(read("{\"jsonrpc\":\"2.0\"}")).isInstanceOf(Foreign.class);
        assertThat(read("{\"txType\":\"create\",\"mint\":\"" + MINT + "\"}")).isInstanceOf(Bad.class);
        assertThat(read(frame("create", "short", "pump"))).isInstanceOf(Bad.class);
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"name\":\"" + "x".repeat(70_000) + "\"}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"))
                .isInstanceOf(IOException.class);
    }
}
