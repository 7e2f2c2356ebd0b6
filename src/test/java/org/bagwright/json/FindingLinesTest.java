package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.Test;

class FindingLinesTest {

    @Test
    void printsEveryKeyOfAFindingInOrder() {
        Finding finding = Finding.of(FindingCode.EMPTY_CAPTURE, "raw/a\n.txt", "the capture is empty")
                .at(3)
                .comparing("text", "\u001b[31m")
                .hinting("rm raw/a.txt");
        assertEquals(
                "{\"type\":\"finding\",\"code\":\"INP-101\",\"severity\":\"warning\",\"path\":\"raw/a\\n.txt\",\"line\":3,"
                        + "\"expected\":\"text\",\"found\":\"\\u001B[31m\",\"message\":\"the capture is empty\","
                        + "\"hint\":\"rm raw/a.txt\"}\n",
                text(FindingLines.line(finding)));
    }

    @Test
    void printsNullWhereAFindingHasNothingToSay() {
        assertEquals(
                "{\"type\":\"finding\",\"code\":\"INP-110\",\"severity\":\"error\",\"path\":null,\"line\":null,"
                        + "\"expected\":null,\"found\":null,\"message\":\"no captures\",\"hint\":null}\n",
                text(FindingLines.line(Finding.of(FindingCode.NO_CAPTURES, "", "no captures"))));
    }

    @Test
    void printsTheSummaryThatTheCommandLinePageShows() {
        Summary.Counts counts = Summary.Counts.NONE.plus(Severity.ERROR);
        Summary summary = new Summary("verify", Summary.Status.FINDINGS, 1, counts, 34, 212_345, 0.4);
        assertEquals(
                "{\"type\":\"summary\",\"command\":\"verify\",\"status\":\"findings\",\"exit\":1,"
                        + "\"counts\":{\"error\":1,\"warning\":0,\"info\":0},"
                        + "\"checked\":{\"files\":34,\"octets\":212345},\"seconds\":0.400}\n",
                text(FindingLines.line(summary)));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
