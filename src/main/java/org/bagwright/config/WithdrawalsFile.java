package org.bagwright.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bagwright.model.BagPath;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Withdrawal;

/**
 * The file {@code withdrawals.yaml} beside {@code bagwright.yaml}: the tombstones of documents whose texts were withdrawn.
 * People may comment it; entries are put at its end.
 *
 * @param text the file's content; empty when there is no file
 * @param withdrawals in its order; none when there are findings
 * @param findings what hinders reading it: nothing may be built then, since a withdrawn text could get out
 */
public record WithdrawalsFile(String text, List<Withdrawal> withdrawals, List<Finding> findings) {
    public static final String NAME = "withdrawals.yaml";

    /** Largest file that is read, in octets: some ten thousand withdrawals. */
    private static final int MAX_OCTETS = 16 << 20;

    private static final String LIST = "withdrawals";
    private static final List<String> KEYS = List.of(
            "document",
            "date",
            "reason",
            "by",
            "capture",
            "capture-sha512",
            "text-sha512",
            "article",
            "articles",
            "path",
            "octets",
            "media-type",
            "words",
            "characters",
            "title",
            "publisher",
            "published",
            "language",
            "url",
            "rights");
    private static final String BEGINNING = """
            # Texts that were withdrawn: no later release holds them. 'bagwright withdraw' adds to this list, 'build' heeds it.
            # An entry that is taken away sets its text free again.
            withdrawals:
            """;

    public WithdrawalsFile {
        withdrawals = List.copyOf(withdrawals);
        findings = List.copyOf(findings);
    }

    /** Reads {@code file}; no file means no withdrawals. */
    public static WithdrawalsFile read(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new WithdrawalsFile("", List.of(), List.of());
        }
        if (!Files.isRegularFile(file)) {
            return refused("", Finding.of(FindingCode.CONFIGURATION_SYNTAX, NAME, "not a regular file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(MAX_OCTETS + 1);
            if (octets.length > MAX_OCTETS) {
                return refused(
                        "",
                        Finding.of(FindingCode.CONFIGURATION_TOO_LARGE, NAME, "longer than " + MAX_OCTETS + " octets"));
            }
            return of(DecodedText.decodeStrictly(ByteBuffer.wrap(octets), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return refused("", Finding.of(FindingCode.CONFIGURATION_NOT_UTF8, NAME, "the file isn't UTF-8"));
        }
    }

    /** The file with this content. */
    public static WithdrawalsFile of(String text) {
        List<Finding> findings = new ArrayList<>();
        List<Withdrawal> read = YamlText.parse(text, findings)
                .map(root -> withdrawals(YamlSection.of(root, List.of(LIST), findings)))
                .orElse(List.of());
        boolean bad = !findings.isEmpty();
        return new WithdrawalsFile(
                text,
                bad ? List.of() : read,
                findings.stream().map(f -> f.in(NAME)).toList());
    }

    private static WithdrawalsFile refused(String text, Finding finding) {
        return new WithdrawalsFile(text, List.of(), List.of(finding));
    }

    /** The file with one more entry at its end; all else stays as it stands. */
    public WithdrawalsFile with(Withdrawal withdrawal) {
        String before = text.isEmpty() ? BEGINNING : text.endsWith("\n") ? text : text + "\n";
        return of(before + entry(withdrawal));
    }

    /**
     * Puts this content in the place of {@code file} in one step: whoever reads it sees the old one or the new one, also
     * after a loss of power.
     *
     * @param before what was read from there; another content has come in between, and nothing is written
     * @throws IOException also when the content isn't what was read
     */
    public void replace(Path file, WithdrawalsFile before) throws IOException {
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("not withdrawals that can be read again: " + findings);
        }
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path fresh = Files.createTempFile(place.getParent(), "." + NAME, ".new");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer octets = StandardCharsets.UTF_8.encode(text);
                while (octets.hasRemaining()) {
                    out.write(octets);
                }
                out.force(true);
            }
            keepPermissions(place, fresh);
            if (!read(place).text().equals(before.text())) {
                throw new FileSystemException(file.toString(), null, "changed while it was being written");
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncFolder(place.getParent());
    }

    /** A temporary file can be read by its owner alone; the list is for everybody who may read the project. */
    private static void keepPermissions(Path place, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.exists(place)
                            ? Files.getPosixFilePermissions(place)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Makes the new name last; Windows can't open folders, and needn't. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is in its place; only a loss of power in this moment could take it back.
        }
    }

    private static List<Withdrawal> withdrawals(YamlSection file) {
        file.require(LIST, LIST + ":, and below it the entries");
        Set<String> documents = new HashSet<>();
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (YamlSection entry : file.sections(LIST, KEYS)) {
            Optional<Withdrawal> withdrawal = withdrawal(entry);
            withdrawal.ifPresent(withdrawals::add);
            if (withdrawal.isPresent() && !documents.add(withdrawal.get().document())) {
                entry.refuse("document", "the document stands here again", "keep one of the two entries");
            }
        }
        return withdrawals;
    }

    private static Optional<Withdrawal> withdrawal(YamlSection entry) {
        List<String> optional = List.of("by", "title", "publisher", "published", "language", "url", "rights");
        KEYS.stream()
                .filter(key -> !optional.contains(key))
                .forEach(key -> entry.require(key, "what 'bagwright withdraw' writes"));
        Optional<String> document = entry.value("document", WithdrawalsFile::id);
        Optional<LocalDate> date = entry.value("date", DatasetReading::date);
        Optional<String> reason = entry.text("reason");
        Optional<String> by = entry.text("by");
        Optional<Withdrawal.Anchor> anchor = anchor(entry);
        Optional<Withdrawal.Remembered> remembered = remembered(entry);
        return document.isPresent() && date.isPresent() && reason.isPresent() && anchor.isPresent()
                ? remembered.map(r -> new Withdrawal(document.get(), date.get(), reason.get(), by, anchor.get(), r))
                : Optional.empty();
    }

    private static Optional<Withdrawal.Anchor> anchor(YamlSection entry) {
        Optional<String> capture = entry.value("capture", Function.identity());
        Optional<Digest> captureSha512 = entry.value("capture-sha512", WithdrawalsFile::digest);
        Optional<Digest> textSha512 = entry.value("text-sha512", WithdrawalsFile::digest);
        int article = entry.count("article", 1, MAX_OCTETS).orElse(1);
        int articles = entry.count("articles", 1, MAX_OCTETS).orElse(1);
        if (article > articles) {
            entry.refuse("article", "'article' is more than 'articles'", "write what 'bagwright withdraw' wrote");
        }
        return capture.isPresent() && captureSha512.isPresent() && textSha512.isPresent()
                ? Optional.of(
                        new Withdrawal.Anchor(capture.get(), captureSha512.get(), textSha512.get(), article, articles))
                : Optional.empty();
    }

    private static Optional<Withdrawal.Remembered> remembered(YamlSection entry) {
        Optional<BagPath> path = entry.value("path", WithdrawalsFile::path);
        Optional<Long> octets = entry.value("octets", WithdrawalsFile::length);
        Optional<String> mediaType = entry.text("media-type");
        int words = entry.count("words", 0, Integer.MAX_VALUE).orElse(0);
        int characters = entry.count("characters", 0, Integer.MAX_VALUE).orElse(0);
        return path.isPresent() && octets.isPresent() && mediaType.isPresent()
                ? Optional.of(new Withdrawal.Remembered(
                        path.get(),
                        octets.get(),
                        mediaType.get(),
                        words,
                        characters,
                        entry.value("title", Function.identity()),
                        entry.value("publisher", Function.identity()),
                        entry.value("published", WithdrawalsFile::date),
                        entry.value("language", WithdrawalsFile::language),
                        entry.text("url"),
                        entry.value("rights", Function.identity())))
                : Optional.empty();
    }

    private static String id(String text) {
        if (!text.matches("[A-Za-z0-9._-]+")) {
            throw new BadValue("not a document's id: '" + text + "'", "copy it from documents.csv");
        }
        return text;
    }

    private static Digest digest(String hex) {
        if (!hex.matches("[0-9a-f]{128}")) {
            throw new BadValue("not a sha512 digest", "write its 128 hexadecimal digits in lower case, in quotes");
        }
        return new Digest(DigestAlgorithm.SHA512, hex);
    }

    private static BagPath path(String text) {
        if (!text.matches("raw/[A-Za-z0-9._/-]+")) {
            throw new BadValue("not a capture's path in the bag: '" + text + "'", "it begins with raw/");
        }
        try {
            return new BagPath(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue(e.getMessage(), "write what 'bagwright withdraw' wrote");
        }
    }

    private static Long length(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadValue("not a number of octets: '" + text + "'", "write it in quotes");
        }
        return Long.parseLong(text);
    }

    private static String date(String text) {
        if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?"
                + "(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?")) {
            throw new BadValue("not a date: '" + text + "'", "write it as ISO 8601, as in 2026-11-23");
        }
        return text;
    }

    private static String language(String text) {
        if (!text.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")) {
            throw new BadValue("not a language tag: '" + text + "'", "write it as BCP 47, as in en");
        }
        return text;
    }

    private static String entry(Withdrawal w) {
        StringBuilder out = new StringBuilder(1024);
        Withdrawal.Anchor anchor = w.anchor();
        Withdrawal.Remembered record = w.record();
        text(out, "  - ", "document", w.document());
        text(out, "    ", "date", w.date().toString());
        text(out, "    ", "reason", w.reason());
        w.by().ifPresent(by -> text(out, "    ", "by", by));
        out.append("    # How the text is known again, and what its record says when the capture is gone:\n");
        text(
                out,
                "    ",
                "capture",
                shown(anchor.capture()).isBlank() ? record.capturePath().value() : anchor.capture());
        text(out, "    ", "capture-sha512", anchor.captureSha512().hex());
        text(out, "    ", "text-sha512", anchor.textSha512().hex());
        number(out, "article", anchor.article());
        number(out, "articles", anchor.articles());
        text(out, "    ", "path", record.capturePath().value());
        text(out, "    ", "octets", Long.toString(record.octets()));
        text(out, "    ", "media-type", record.mediaType());
        number(out, "words", record.words());
        number(out, "characters", record.characters());
        record.title().ifPresent(value -> text(out, "    ", "title", value));
        record.publisher().ifPresent(value -> text(out, "    ", "publisher", value));
        record.published().ifPresent(value -> text(out, "    ", "published", value));
        record.language().ifPresent(value -> text(out, "    ", "language", value));
        record.url().ifPresent(value -> text(out, "    ", "url", value));
        record.rights().ifPresent(value -> text(out, "    ", "rights", value));
        return out.toString();
    }

    private static void number(StringBuilder out, String key, int value) {
        out.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static void text(StringBuilder out, String indent, String key, String value) {
        String line = shown(value);
        if (!line.isBlank()) {
            out.append(indent).append(key).append(": \"");
            out.append(line.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
        }
    }

    /** In one line, without what YAML can't hold or nobody can see; a name that isn't such a line is known by its octets. */
    private static String shown(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Scalars.isUnshowable(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
