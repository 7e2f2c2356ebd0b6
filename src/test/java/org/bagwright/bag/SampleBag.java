package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.BagPath;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;

/** Bags for tests. */
public final class SampleBag {
    static final List<DigestAlgorithm> SHA512 = List.of(DigestAlgorithm.SHA512);

    private SampleBag() {}

    public static SortedMap<String, List<String>> info() {
        SortedMap<String, List<String>> info = new TreeMap<>();
        info.put("Source-Organization", List.of("Example Archive"));
        info.put("Bagging-Date", List.of("2026-11-23"));
        info.put("BagIt-Profile-Identifier", List.of("urn:uuid:00000000-0000-4000-8000-000000000000"));
        return info;
    }

    /** A sealed bag of five payload files and one tag file of its own. */
    public static DraftedBag drafted(Path folder, String flavour, List<DigestAlgorithm> algorithms) throws IOException {
        try (BagDraft draft = BagDraft.in(folder, algorithms)) {
            draft.write(new BagPath("text/a.txt"), "First " + flavour + "\n");
            draft.write(new BagPath("text/a-b.txt"), "");
            draft.write(new BagPath("text/a/deep.txt"), "deep\n");
            draft.write(new BagPath("README.md"), "# Énoncé " + flavour + "\n");
            try (PayloadStream stream = draft.open(new BagPath("metadata/documents.jsonl"))) {
                for (int line = 0; line < 20_000; line++) {
                    stream.write(("{\"id\":" + line + "}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            draft.writeTag(new BagPath("metadata/datacite.xml"), "<resource/>\n");
            return draft.seal(info());
        }
    }

    public static DraftedBag drafted(Path folder) throws IOException {
        return drafted(folder, "flavour", SHA512);
    }

    public static Verification verify(Path bag) throws IOException {
        return new BagVerifier(2, octets -> {}, List.of()).verify(bag);
    }

    public static List<String> codes(Path bag) throws IOException {
        return verify(bag).findings().stream()
                .map(Finding::code)
                .map(FindingCode::name)
                .toList();
    }
}
