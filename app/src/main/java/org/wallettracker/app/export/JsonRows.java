package org.wallettracker.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;

/** JSON in UTF-8: one object with the table's name, what is known about it, and its rows; exact amounts are text. */
final class JsonRows<T> implements TableFileWriter.Rows {
    private static final JsonFactory JSON = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private final TableExport<T> table;
    private final JsonGenerator json;

    JsonRows(TableExport<T> table, OutputStream stream) throws IOException {
        this.table = table;
        json = JSON.createGenerator(stream);
        json.writeStartObject();
        json.writeStringField("table", table.name());
        for (Map.Entry<String, String> about : table.about().entrySet()) {
            json.writeStringField(about.getKey(), about.getValue());
        }
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void write(int index) throws IOException {
        T row = table.rows().get(index);
        json.writeRaw(index == 0 ? "\n" : "");
        json.writeStartObject();
        for (Field<T> field : table.fields()) {
            write(field.name(), field.kind(), field.value().apply(row));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(String name, Field.Kind kind, @Nullable Object value) throws IOException {
        String key = switch (kind) {
            case LAMPORTS -> name + "Lamports";
            case RAW -> name + "Raw";
            default -> name;
        };
        json.writeFieldName(key);
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case TEXT, LAMPORTS, RAW -> json.writeString(value.toString());
            case INTEGER -> json.writeNumber((Long) value);
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case TIME -> json.writeString(Instant.ofEpochSecond((Long) value).toString());
            case FLAG -> json.writeBoolean((Boolean) value);
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
