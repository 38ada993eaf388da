package org.wallettracker.app.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.note.WalletNote;

/** A notebook as JSON: one entry a wallet, by address, so that the same notes are the same bytes. */
final class NotesJson {
    private static final String FORMAT = "wallet-tracker notes";
    private static final int VERSION = 1;
    private static final Set<String> FIELDS = Set.of("address", "label", "lists", "note");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private NotesJson() {
    }

    /**
     * What a text holds.
     *
     * @param notes the entries that could be read, in their order
     * @param mistakes one sentence for each that could not: its entry, its field, and what was expected
     */
    record Content(List<WalletNote> notes, List<String> mistakes) {
    }

    static String text(Notebook book) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        ArrayNode wallets = root.putArray("wallets");
        for (WalletNote note : book.notes()) {
            ObjectNode node = wallets.addObject();
            node.put("address", note.wallet().toBase58());
            node.put("label", note.label());
            ArrayNode lists = node.putArray("lists");
            note.lists().forEach(lists::add);
            node.put("note", note.text());
        }
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing notes", e);
        }
    }

    /** @throws IllegalArgumentException if {@code text} is no file of notes at all; the message says why */
    static Content parse(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage() + (e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")"));
        }
        if (!FORMAT.equals(root.path("format").asText()) || !root.path("version").isInt()) {
            throw new IllegalArgumentException(
                    "no file of notes: \"format\": \"" + FORMAT + "\" and a \"version\" were expected");
        }
        if (root.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("version " + root.path("version").asInt() + " is not understood, only "
                    + VERSION + ": it may be of a newer program");
        }
        if (!root.path("wallets").isArray()) {
            throw new IllegalArgumentException("wallets: a list was expected");
        }
        List<WalletNote> notes = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        int number = 0;
        for (JsonNode entry : root.get("wallets")) {
            number++;
            try {
                notes.add(note(entry));
            } catch (IllegalArgumentException e) {
                String who = entry.path("address").isTextual() ? " (" + entry.get("address").asText() + ")" : "";
                mistakes.add("entry " + number + who + ": " + e.getMessage());
            }
        }
        return new Content(List.copyOf(notes), List.copyOf(mistakes));
    }

    private static WalletNote note(JsonNode entry) {
        if (!entry.isObject()) {
            throw new IllegalArgumentException("an object was expected, found " + kind(entry));
        }
        for (var field : entry.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new IllegalArgumentException(
                        field.getKey() + ": no such field; there are " + new TreeSet<>(FIELDS));
            }
        }
        String address = string(entry, "address");
        if (address.isEmpty()) {
            throw new IllegalArgumentException("address: is missing");
        }
        Address wallet;
        try {
            wallet = Address.parse(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("address: " + e.getMessage());
        }
        List<String> lists = new ArrayList<>();
        JsonNode named = entry.get("lists");
        if (present(named)) {
            if (!named.isArray()) {
                throw new IllegalArgumentException("lists: a list of names was expected, found " + kind(named));
            }
            for (JsonNode list : named) {
                if (!list.isTextual()) {
                    throw new IllegalArgumentException("lists: a name was expected, found " + kind(list));
                }
                lists.add(list.asText());
            }
        }
        return WalletNote.of(wallet, string(entry, "label"), lists, string(entry, "note"));
    }

    private static boolean present(@Nullable JsonNode node) {
        return node != null && !node.isNull();
    }

    private static String string(JsonNode entry, String field) {
        JsonNode value = entry.get(field);
        if (!present(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + ": text was expected, found " + kind(value));
        }
        return value.asText();
    }

    private static String kind(JsonNode node) {
        String text = node.toString();
        return text.length() > 40 ? text.substring(0, 40) + "\u2026" : text;
    }
}
