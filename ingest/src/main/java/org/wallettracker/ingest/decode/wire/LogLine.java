package org.wallettracker.ingest.decode.wire;

import org.wallettracker.domain.model.Address;

/** The runtime's log lines: {@code Program X invoke [n]}, {@code Program X success}, {@code Program data: ...}. */
public final class LogLine {
    /** What precedes the base64 of an event. */
    public static final String DATA = "Program data: ";

    private static final String PROGRAM = "Program ";

    private LogLine() {
    }

    /**
     * A line with the blanks that some dumps strip put back: {@code ProgramXinvoke[1]}, {@code Programdata:...}. Any
     * other line is given back as it is.
     */
    public static String restored(String line) {
        if (!line.startsWith("Program") || line.length() < 9 || line.charAt(7) == ' ') {
            return line;
        }
        String rest = line.substring(7);
        if (rest.startsWith("data:")) {
            return DATA + rest.substring(5);
        }
        if (rest.startsWith("log:")) {
            return "Program log: " + rest.substring(4);
        }
        int bracket = rest.lastIndexOf("invoke[");
        if (bracket > 30 && bracket <= 44 && rest.endsWith("]")) {
            return PROGRAM + rest.substring(0, bracket) + " invoke [" + rest.substring(bracket + 7);
        }
        if (rest.endsWith("success") && rest.length() > 38 && rest.length() <= 51) {
            return PROGRAM + rest.substring(0, rest.length() - 7) + " success";
        }
        int failed = rest.indexOf("failed:");
        return failed > 30 && failed <= 44
                ? PROGRAM + rest.substring(0, failed) + " failed: " + rest.substring(failed + 7)
                : line;
    }

    /** The depth of an invoke line, 0 for any other line. */
    public static int invokedDepth(String line) {
        if (!line.startsWith(PROGRAM) || !line.endsWith("]")) {
            return 0;
        }
        int at = line.indexOf(" invoke [");
        if (at < 0 || line.indexOf(' ', PROGRAM.length()) != at) {
            return 0;
        }
        int depth = 0;
        for (int i = at + 9; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9' || depth > 1000) {
                return 0;
            }
            depth = depth * 10 + c - '0';
        }
        return depth;
    }

    /** The program of an invoke, success or failure line. */
    public static String program(String line) {
        int end = line.indexOf(' ', PROGRAM.length());
        return end < 0 ? "" : line.substring(PROGRAM.length(), end);
    }

    /** True if the line ends the call of a program. */
    public static boolean returns(String line) {
        if (!line.startsWith(PROGRAM) || line.startsWith("Program log:") || line.startsWith(DATA)) {
            return false;
        }
        int at = line.indexOf(' ', PROGRAM.length());
        return at > 0 && (line.startsWith(" success", at) || line.startsWith(" failed", at));
    }

    /** True if the line ends the call of a program with an error. */
    static boolean fails(String line) {
        int at = line.indexOf(' ', PROGRAM.length());
        return returns(line) && line.startsWith(" failed", at);
    }

    /** False for the programs that run inside the runtime without a log line. */
    static boolean logs(Address program) {
        String text = program.toBase58();
        return !text.equals("Ed25519SigVerify111111111111111111111111111")
                && !text.equals("KeccakSecp256k11111111111111111111111111111")
                && !text.equals("Secp256r1SigVerify1111111111111111111111111");
    }
}
