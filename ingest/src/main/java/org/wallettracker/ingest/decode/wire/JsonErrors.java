package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in plain words what the JSON parser met: where, what, and what was expected. */
final class JsonErrors {
    /** What the parser adds for programmers: its own source location and the names of its switches. */
    private static final Pattern INTERNALS = Pattern.compile(
            "\\s*\\((for \\w+ )?(start marker )?at \\[.*|\\s*[\\[(]Source:.*|: enable `.*|\\s*\\(`?\\w+Feature.*",
            Pattern.DOTALL);

    private JsonErrors() {
    }

    static NotUnderstood understand(IOException e) {
        String where = e instanceof JsonProcessingException j && j.getLocation() != null
                ? " at byte " + j.getLocation().getByteOffset() + " of the element"
                : "";
        String what = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
        String text = INTERNALS.matcher(String.valueOf(what)).replaceFirst("");
        text = text.length() > 200 ? text.substring(0, 200) + "..." : text;
        if (e instanceof JsonEOFException) {
            return new NotUnderstood(Reasons.TRUNCATED_JSON,
                    "the JSON ends too early" + where + "; expected the rest up to its closing bracket");
        }
        if (e instanceof StreamConstraintsException) {
            return new NotUnderstood(Reasons.LIMIT_EXCEEDED, "JSON over a limit" + where + ": " + limit(text));
        }
        if (e instanceof JsonParseException) {
            return new NotUnderstood(Reasons.MALFORMED_JSON, "not valid JSON" + where + ": " + text);
        }
        return new NotUnderstood(Reasons.BAD_VALUE, "a value of the wrong kind" + where + ": " + text);
    }

    private static String limit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("depth")) {
            return "expected a nesting of at most " + TransactionJson.MAX_DEPTH + " levels";
        }
        if (lower.contains("number")) {
            return "expected numbers of at most " + TransactionJson.MAX_NUMBER + " digits";
        }
        return lower.contains("name")
                ? "expected names of at most " + TransactionJson.MAX_NAME + " characters"
                : "expected texts of at most " + TransactionJson.MAX_TEXT + " characters";
    }
}
