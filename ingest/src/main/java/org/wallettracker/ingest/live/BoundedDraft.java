package org.wallettracker.ingest.live;

import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/**
 * The protocol with a limit on messages, in however many pieces they come: the library's own counts the pieces of one
 * only when its last has come. A text in one piece is told as bytes.
 */
final class BoundedDraft extends Draft_6455 {
    private static final int COST_OF_A_PIECE = 64;

    private final int most;
    private long pieces;

    BoundedDraft(int most) {
        super(List.of(), List.of(new Protocol("")), most);
        this.most = most;
    }

    @Override
    public Draft copyInstance() {
        return new BoundedDraft(most);
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        boolean piece = frame.getOpcode() == Opcode.CONTINUOUS || !frame.isFin();
        if (piece) {
            pieces += COST_OF_A_PIECE + frame.getPayloadData().remaining();
            if (pieces > most) {
                throw new LimitExceededException("a message of over " + most + " bytes", most);
            }
        } else if (frame.getOpcode() == Opcode.TEXT && pieces == 0) {
            // as the bytes it came as, which the library has found to be UTF-8: nobody needs it as a text
            socket.getWebSocketListener().onWebsocketMessage(socket, frame.getPayloadData());
            return;
        }
        super.processFrame(socket, frame);
        if (piece && frame.isFin()) {
            pieces = 0;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
