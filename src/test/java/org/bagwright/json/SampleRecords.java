package org.bagwright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.bagwright.model.BagPath;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;

/** Records made from a seed: the same seed, the same records. */
public final class SampleRecords {
    private static final String[] MORSELS = {
        "Seoul",
        " ",
        "\"",
        "\\",
        "\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u009b",
        "\u2028",
        "\u2029",
        "é",
        "漢字",
        "😀",
        "\uD83D",
        "\uDE00",
        "=1+1",
        "'",
        ";",
        ",",
        "</script>",
        "\uFEFF",
        "\uFFFE",
        "𝒳"
    };
    private static final String[] DATES = {"2019", "2019-11", "2019-11-22", "2019-11-22T10:00", "2019-11-22T10:00:05Z"};

    private final Random random;

    public SampleRecords(long seed) {
        random = new Random(seed);
    }

    public DocumentRecord document() {
        return new DocumentRecord(
                "000_a-" + random.nextInt(100),
                description(),
                new BagPath("raw/000_a.txt"),
                digest(),
                digest(),
                maybe(() -> new BagPath("text/000_a-1.txt")),
                random.nextInt(1000),
                random.nextInt(10000),
                random.nextDouble(),
                maybe(() -> "c-1"),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of("no-date", "short"),
                maybe(this::withheldText));
    }

    private WithheldText withheldText() {
        boolean excerpt = random.nextBoolean();
        return new WithheldText(
                excerpt ? TextAccess.EXCERPT : TextAccess.WITHHELD,
                any(new Evidence.Catalogued(2), new Evidence.Configured("rights.text")),
                excerpt
                        ? Optional.empty()
                        : maybe(() -> new WithheldText.Withdrawn("2026-11-26", text(), maybe(this::text))),
                excerpt ? Optional.of(new WithheldText.Whole(7, 70, digest())) : Optional.empty());
    }

    private WithheldCapture withheldCapture() {
        return new WithheldCapture(
                any(TextAccess.EXCERPT, TextAccess.WITHHELD),
                any(new Evidence.Catalogued(2), new Evidence.Configured("sources[2].text")),
                maybe(this::text));
    }

    public CaptureRecord capture() {
        int blocks = random.nextInt(60);
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            ledger.add(entry(i));
        }
        boolean decoded = blocks > 0;
        return new CaptureRecord(
                "000_a",
                new BagPath("raw/000_a.txt"),
                text(),
                random.nextLong(1L << 40),
                digest(),
                "text/plain",
                decoded ? Optional.of("UTF-8") : Optional.empty(),
                decoded ? Optional.of(any(CharsetSource.values())) : Optional.empty(),
                maybe(this::text),
                maybe(() -> any(DATES)),
                blocks * 10,
                decoded ? List.of("000_a-1", "000_a-2") : List.of(),
                decoded ? Optional.empty() : Optional.of(new Exclusion("decode", text())),
                ledger,
                maybe(this::withheldCapture));
    }

    /** One to eight morsels, each of which has troubled some program. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            text.append(any(MORSELS));
        }
        return text.toString();
    }

    private Description description() {
        return new Description(
                stated(this::text),
                stated(this::text),
                stated(() -> List.of(text(), text())),
                stated(this::text),
                stated(this::text),
                stated(() -> any(DATES)),
                stated(() -> any(DATES)),
                stated(this::text),
                stated(() -> any("en", "ko", "zh-Hant-TW")),
                stated(() -> List.of(text())),
                stated(this::text),
                stated(this::text),
                stated(() -> any(DATES)),
                stated(this::text));
    }

    private LedgerEntry entry(int index) {
        Fate fate = any(Fate.values());
        return new LedgerEntry(
                new Span(index * 10, index * 10 + 10),
                any(Role.values()),
                fate,
                fate == Fate.TEXT ? Optional.of("000_a-1") : maybe(() -> "000_a-2"),
                "rule-" + random.nextInt(10),
                random.nextInt(101) / 100.0);
    }

    private <T> Optional<Stated<T>> stated(Supplier<T> value) {
        return maybe(() -> new Stated<>(value.get(), evidence()));
    }

    private Evidence evidence() {
        int start = random.nextInt(1000);
        return any(
                new Evidence.Read(new Span(start, start + 1 + random.nextInt(50)), "rule"),
                new Evidence.Catalogued(2 + random.nextInt(10)),
                new Evidence.Configured("rights"));
    }

    private Digest digest() {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < 128) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return new Digest(DigestAlgorithm.SHA512, hex.toString());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
