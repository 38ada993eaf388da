package org.wallettracker.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Unknown;

/** Frames in the words of a node's documentation. */
class FrameTest {
    private static Frame read(String json) throws IOException {
        return Frame.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSlotIsTold() throws IOException {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"method\":\"slotNotification\",\"params\":{\"result\":"
                + "{\"parent\":75,\"root\":44,\"slot\":76},\"subscription\":0}}")).isEqualTo(new Frame.Slot(76));
    }

    @Test
    void theOrderOfMembersIsNobodysPromise() throws IOException {
        assertThat(read("{\"params\":{\"subscription\":0,\"result\":{\"slot\":76,\"parent\":75}},"
                + "\"method\":\"slotNotification\",\"jsonrpc\":\"2.0\"}")).isEqualTo(new Frame.Slot(76));
        assertThat(read("{\"params\":{\"result\":{\"signature\":\"s\"}},\"method\":\"transactionNotification\"}"))
                .isEqualTo(new Frame.Transaction(true));
    }

    @Test
    void aSlotThatIsNoNumberIsUnknown() throws IOException {
        assertThat(read("{\"method\":\"slotNotification\",\"params\":{\"result\":{\"slot\":\"76\"}}}"))
                .isEqualTo(new Frame.Slot(Unknown.AMOUNT));
    }

    @Test
    void answersAreTakenOrRefused() throws IOException {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"result\":24040,\"id\":2}")).isEqualTo(new Frame.Taken(2));
        assertThat(read("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":\"Method not found\"},\"id\":2}"))
                .isEqualTo(new Frame.Refused(2, "Method not found"));
    }

    @Test
    void whatIsCutOffIsNoFrame() {
        assertThatThrownBy(() -> read("{\"method\":\"slotNotification\",\"params\":{\"result\":{\"slot\":7"))
                .isInstanceOf(IOException.class);
    }
}
