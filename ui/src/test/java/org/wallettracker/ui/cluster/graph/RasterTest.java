package org.wallettracker.ui.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WHITE = 0xffffffff;
    private final Raster raster = new Raster(20, 20, new int[400]);

    private int grey(int x, int y) {
        return raster.at(x, y) & 255;
    }

    @Test
    void aLineOfOnePixelAlongARowFillsThatRowAlone() {
        raster.clear(0xff000000);
        raster.line(2, 5, 8, 5, 1, WHITE, 0);
        assertThat(grey(5, 5)).isEqualTo(255);
        assertThat(grey(5, 4)).isZero();
        assertThat(grey(5, 6)).isZero();
        assertThat(grey(12, 5)).isZero();
    }

    @Test
    void halfAPixelAsideIsSharedByTwoRowsAndHalfAsThickIsHalfAsBright() {
        raster.clear(0xff000000);
        raster.line(2, 5.5, 8, 5.5, 1, WHITE, 0);
        assertThat(grey(5, 5)).isBetween(125, 129);
        assertThat(grey(5, 6)).isBetween(125, 129);
        raster.line(12, 2, 12, 9, 0.5, WHITE, 0);
        assertThat(grey(12, 5)).isBetween(125, 129);
    }

    @Test
    void aThickDiagonalIsAsThickAcross() {
        raster.clear(0xff000000);
        raster.line(0, 0, 19, 19, 3, WHITE, 0);
        // 3 pixels across are 3 * sqrt(2) = 4.24 down a column: full up to 1.6 away, nothing from 2.7 on
        assertThat(grey(10, 10)).isEqualTo(255);
        assertThat(grey(10, 11)).isEqualTo(255);
        assertThat(grey(10, 13)).isZero();
    }

    @Test
    void dashesLeaveGaps() {
        raster.clear(0xff000000);
        raster.line(0, 5, 19, 5, 1, WHITE, 4);
        assertThat(grey(1, 5)).isEqualTo(255);
        assertThat(grey(5, 5)).isZero();
        assertThat(grey(9, 5)).isEqualTo(255);
    }

    @Test
    void discsAndRims() {
        raster.clear(0xff000000);
        raster.disc(10, 10, 4, WHITE);
        assertThat(grey(10, 10)).isEqualTo(255);
        assertThat(grey(13, 10)).isEqualTo(255);
        assertThat(grey(14, 10)).isBetween(125, 129); // the rim goes through the middle of it
        assertThat(grey(16, 10)).isZero();
        raster.clear(0xff000000);
        raster.ring(10, 10, 6, 2, WHITE);
        assertThat(grey(10, 10)).isZero();
        assertThat(grey(15, 10)).isEqualTo(255);
    }

    @Test
    void whateverLiesOutsideIsLeftOut() {
        SplittableRandom random = new SplittableRandom(3);
        raster.clear(0xff000000);
        for (int i = 0; i < 20_000; i++) {
            raster.line(random.nextDouble(-200, 200), random.nextDouble(-200, 200), random.nextDouble(-200, 200),
                    random.nextDouble(-200, 200), random.nextDouble(0.2, 6), 0x40ffffff, random.nextInt(3));
            raster.disc(random.nextDouble(-60, 60), random.nextDouble(-60, 60), random.nextDouble(0.1, 30),
                    0x10ffffff);
        }
        raster.clear(0xff000000);
        raster.line(-50, -50, -1, -40, 3, WHITE, 0);
        raster.line(100, 5, 300, 9, 3, WHITE, 0);
        for (int i = 0; i < 400; i++) {
            assertThat(raster.at(i % 20, i / 20)).isEqualTo(0xff000000);
        }
    }

    @Test
    void aTriangleIsFullInsideWhicheverWayRoundItsCornersGoAndHalfOnItsSide() {
        for (double[] corners : new double[][]{{2, 2, 14, 2, 2, 14}, {2, 2, 2, 14, 14, 2}}) {
            raster.clear(0xff000000);
            raster.triangle(corners, WHITE);
            assertThat(grey(5, 5)).isEqualTo(255);
            assertThat(grey(2, 6)).as("on the left side").isBetween(125, 129);
            assertThat(grey(8, 8)).as("on the long side").isBetween(125, 129);
            assertThat(grey(10, 10)).isZero();
            assertThat(grey(1, 6)).isZero();
        }
        raster.clear(0xff000000);
        raster.triangle(new double[]{2, 2, 8, 8, 14, 14}, WHITE);
        assertThat(grey(8, 8)).as("one without inside").isZero();
    }
}
