package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.desk.TokenScore.Part;
import org.wallettracker.domain.model.Address;

/** Rows of technical_scores and holder_scores_v2. */
final class ScoreRows {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ScoreRows() {
    }

    /** @param readAt Unix milliseconds */
    static void row(MegatronTable table, Part part, Row row, long readAt, Sink sink) {
        String text = row.text(Row.MINT);
        String time = table.paging().time().name();
        String which = table.table() + " " + (text == null ? row.text("token_id") : text);
        if (text == null) {
            sink.defect(Defect.NO_TOKEN, which);
            return;
        } else if (TokenRows.FAKE.equals(text)) {
            sink.defect(Defect.FAKE_TOKEN, which);
            return;
        }
        Address mint = sink.address(text, which);
        BigDecimal points = row.number("total_score");
        long at = row.time(time);
        sink.future(at, which);
        if (points == null || at == Place.BEGINNING) {
            sink.defect(Defect.BAD_NUMBER, which + ": " + (points == null ? "total_score" : time));
        } else if (points.multiply(HUNDRED).compareTo(BigDecimal.valueOf(part.least())) < 0
                || points.multiply(HUNDRED).compareTo(BigDecimal.valueOf(Part.MOST)) > 0) {
            sink.defect(Defect.BAD_SCORE, which + ": " + points.toPlainString());
        } else if (mint != null) {
            sink.score(new TokenScore(mint, part,
                    points.multiply(HUNDRED).setScale(0, RoundingMode.HALF_EVEN).intValueExact(),
                    Math.floorDiv(at, 1_000L), readAt));
        }
    }
}
