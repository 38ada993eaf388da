package org.wallettracker.ui.common.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.wallettracker.domain.model.Address;

/**
 * Small mirrored patterns by which an eye tells addresses apart: five by five cells in one colour of middle lightness,
 * drawn from the address's bytes. The newest few thousand are kept. FX thread only.
 */
public final class Identicons {
    private static final int CELLS = 5;
    private static final int KEPT = 4_096;
    private static final Map<Key, Image> CACHE = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(Address address, int cell) {
    }

    private Identicons() {
    }

    /** The picture of {@code address} with cells of {@code cell} pixels: five times that wide and high. */
    public static Image of(Address address, int cell) {
        return CACHE.computeIfAbsent(new Key(address, cell), k -> draw(k.address, k.cell));
    }

    private static Image draw(Address address, int cell) {
        byte[] bytes = address.toBytes();
        WritableImage image = new WritableImage(CELLS * cell, CELLS * cell);
        PixelWriter pixels = image.getPixelWriter();
        Color colour = Color.hsb((bytes[7] & 0xff) * 360.0 / 256, 0.52, 0.74);
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                int mirrored = Math.min(x, CELLS - 1 - x);
                int bit = y * 3 + mirrored;
                if ((bytes[16 + bit / 8] >> bit % 8 & 1) == 1) {
                    fill(pixels, x * cell, y * cell, cell, colour);
                }
            }
        }
        return image;
    }

    private static void fill(PixelWriter pixels, int left, int top, int size, Color colour) {
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                pixels.setColor(x, y, colour);
            }
        }
    }
}
