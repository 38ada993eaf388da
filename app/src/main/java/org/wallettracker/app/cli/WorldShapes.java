package org.wallettracker.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wallettracker.ingest.simulate.WorldSpec;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is out of the ordinary about a world. */
final class WorldShapes implements ITypeConverter<WorldSpec.Shape> {
    @Override
    public WorldSpec.Shape convert(String text) {
        return Arrays.stream(WorldSpec.Shape.values()).filter(shape -> name(shape).equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("expected " + Arrays.stream(WorldSpec.Shape.values())
                        .map(WorldShapes::name).collect(Collectors.joining(", ")) + " but was " + text));
    }

    private static String name(WorldSpec.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
