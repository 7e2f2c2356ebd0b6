package org.bagwright.verify;

import static org.bagwright.verify.MadeBag.sha512;
import static org.bagwright.verify.Rfc8493Test.Verdict.INVALID;
import static org.bagwright.verify.Rfc8493Test.Verdict.VALID;
import static org.bagwright.verify.Rfc8493Test.Verdict.WARNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bagwright.bag.SampleBag;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What RFC 8493 says, sentence by sentence, each shown by a bag; and what the drafts before it say otherwise. */
class Rfc8493Test {
    private static final String ALPHA = sha512("alpha\n");
    private static final String FAR = sha512("far\n");
    private static final String UTF8_LINE = "Tag-File-Character-Encoding: UTF-8";

    enum Verdict {
        VALID,
        WARNED,
        INVALID
    }

    private record Sentence(String section, String says, Verdict verdict, UnaryOperator<MadeBag> change) {
        @Override
        public String toString() {
            return section + " " + says;
        }
    }

    private static Sentence s(String section, Verdict verdict, String says, UnaryOperator<MadeBag> change) {
        return new Sentence(section, says, verdict, change);
    }

    private static MadeBag bagit(MadeBag bag, String text) {
        return bag.tag("bagit.txt", text);
    }

    private static MadeBag draftDuplicate(MadeBag bag, String digest) {
        return bag.draft("0.97").line(digest + "  data/a.txt");
    }

    private static UnaryOperator<String> lines(String from, String to) {
        return text -> text.replace(from, to);
    }

    static Stream<Sentence> sentences() {
        return Stream.of(
                        declaration(),
                        payload(),
                        payloadManifest(),
                        paths(),
                        tagManifest(),
                        metadata(),
                        fetch(),
                        rest())
                .flatMap(List::stream);
    }

    private static List<Sentence> declaration() {
        return List.of(
                s("2.1.1", VALID, "two lines, version and encoding", b -> b),
                s("2.1.1", INVALID, "bagit.txt is required", b -> b.drop("bagit.txt")
                        .noTagManifests()),
                s("2.1.1", INVALID, "not one line", b -> bagit(b, "BagIt-Version: 1.0\n")),
                s("2.1.1", INVALID, "not three lines", b -> bagit(b, "BagIt-Version: 1.0\n" + UTF8_LINE + "\nX: y\n")),
                s("2.1.1", INVALID, "no empty third line", b -> bagit(b, "BagIt-Version: 1.0\n" + UTF8_LINE + "\n\n")),
                s("2.1.1", INVALID, "in this order", b -> bagit(b, UTF8_LINE + "\nBagIt-Version: 1.0\n")),
                s("2.1.1", INVALID, "not empty", b -> bagit(b, "")),
                s("2.1.1", INVALID, "no blank before the colon", b -> bagit(b, "BagIt-Version : 1.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "a blank after it", b -> bagit(b, "BagIt-Version:1.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "one blank only", b -> bagit(b, "BagIt-Version:  1.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "no blank at the end", b -> bagit(b, "BagIt-Version: 1.0 \n" + UTF8_LINE)),
                s("2.1.1", INVALID, "none before the label", b -> bagit(b, " BagIt-Version: 1.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "the label in its case", b -> bagit(b, "Bagit-Version: 1.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "major and minor", b -> bagit(b, "BagIt-Version: 1\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "numbers", b -> bagit(b, "BagIt-Version: one.zero\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "no third number", b -> bagit(b, "BagIt-Version: 1.0.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "this version is 1.0, not 2.0", b -> bagit(b, "BagIt-Version: 2.0\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "nor 0.92", b -> bagit(b, "BagIt-Version: 0.92\n" + UTF8_LINE)),
                s("2.1.1", INVALID, "no byte order mark", b -> bagit(b, "\uFEFFBagIt-Version: 1.0\n" + UTF8_LINE)),
                s(
                        "2.1.1",
                        INVALID,
                        "bagit.txt itself is UTF-8",
                        b -> b.tag(
                                "bagit.txt", ("BagIt-Version: 1.0\n" + UTF8_LINE).getBytes(StandardCharsets.UTF_16))),
                s(
                        "2.1.1",
                        INVALID,
                        "an encoding",
                        b -> bagit(b, "BagIt-Version: 1.0\nTag-File-Character-Encoding: \n")),
                s("2.1.1", INVALID, "a known one", b -> b.declare("1.0", "UTF-99")),
                s("2.1.1", INVALID, "a registered one", b -> b.declare("1.0", "x-windows-949")),
                s("2.1.1", INVALID, "one", b -> b.declare("1.0", "UTF-8 UTF-16")),
                s("2.1.1", VALID, "names of encodings have no case", b -> b.declare("1.0", "utf-8")),
                s("2.1.1", WARNED, "should be UTF-8, may be UTF-16", b -> b.encoded("UTF-16", StandardCharsets.UTF_16)),
                s("2.1.1", WARNED, "may be UTF-16LE", b -> b.encoded("UTF-16LE", StandardCharsets.UTF_16LE)),
                s("2.1.1", WARNED, "may be ISO-8859-1", b -> b.payload("data/é.txt", "x")
                        .encoded("ISO-8859-1", StandardCharsets.ISO_8859_1)),
                s("2.3", INVALID, "tag files are in the encoding declared", b -> b.declare("1.0", "UTF-16")),
                s(
                        "2.3",
                        INVALID,
                        "and not in another",
                        b -> b.tag("bag-info.txt", "Contact-Name: é\n".getBytes(StandardCharsets.ISO_8859_1))),
                s("2.3", VALID, "lines may end in CR LF", b -> bagit(b, "BagIt-Version: 1.0\r\n" + UTF8_LINE + "\r\n")),
                s("2.3", VALID, "or in CR", b -> bagit(b, "BagIt-Version: 1.0\r" + UTF8_LINE + "\r")),
                s("2.3", VALID, "the last need not end", b -> bagit(b, "BagIt-Version: 1.0\n" + UTF8_LINE)),
                s(
                        "0.97",
                        VALID,
                        "blanks around the colon",
                        b -> bagit(b.draft("0.97"), "BagIt-Version : 0.97 \n" + UTF8_LINE)),
                s("0.93", VALID, "the drafts are known", b -> b.draft("0.93")),
                s("0.94", VALID, "the drafts are known", b -> b.draft("0.94")),
                s("0.95", VALID, "the drafts are known", b -> b.draft("0.95")),
                s("0.96", VALID, "the drafts are known", b -> b.draft("0.96")),
                s("0.97", INVALID, "two lines too", b -> bagit(b, "BagIt-Version: 0.97\n")),
                s("0.97", INVALID, "no mark either", b -> bagit(b, "\uFEFFBagIt-Version: 0.97\n" + UTF8_LINE)));
    }

    private static List<Sentence> payload() {
        return List.of(
                s("2.1.2", INVALID, "data/ is required", MadeBag::noPayload),
                s("2.1.2", VALID, "it may be empty", b -> b.noPayload().folder("data")),
                s("2.1.2", INVALID, "its name is in lower case", b -> b.noPayload()
                        .folder("DATA")),
                s("2.1.2", INVALID, "it is a folder", b -> b.noPayload()
                        .tag("data", "")
                        .noTagManifests()),
                s("2.1.2", VALID, "any folders below it", b -> b.payload("data/x/y/z/deep.txt", "x")),
                s("2.1.2", VALID, "empty folders below it", b -> b.folder("data/empty/more")),
                s("2.1.2", VALID, "files are octets", b -> b.payload("data/zero.bin", "\0")),
                s("2.1.2", VALID, "empty files", b -> b.payload("data/empty.txt", "")),
                s("2.1.2", VALID, "hidden files, listed", b -> b.payload("data/.hidden", "x")),
                s("3", INVALID, "hidden files, not listed", b -> b.payload("data/.hidden", "x")
                        .edit("manifest-sha512.txt", t -> t.replaceAll(".*hidden\n", ""))),
                s("3", INVALID, "what a system left there", b -> b.payload("data/.DS_Store", "x")
                        .edit("manifest-sha512.txt", t -> t.replaceAll(".*DS_Store\n", ""))),
                s("2.1.2", VALID, "a bag in a bag", b -> b.payload("data/bag/bagit.txt", "nonsense")
                        .payload("data/bag/data/x.txt", "x")
                        .payload("data/bag/manifest-md5.txt", "nonsense")));
    }

    private static List<Sentence> payloadManifest() {
        return List.of(
                s("2.1.3", INVALID, "at least one", b -> b.algorithms()),
                s("2.1.3", VALID, "more than one", b -> b.algorithms("sha512", "sha256")),
                s("2.1.3", INVALID, "no manifest without algorithm", b -> b.algorithms()
                        .tag("manifest-.txt", "")),
                s("2.1.3", INVALID, "nor without suffix", b -> b.algorithms().tag("manifest-sha512", "")),
                s("2.4", INVALID, "the algorithm's name in lower case", b -> b.algorithms("SHA512")),
                s("2.4", INVALID, "and without hyphen", b -> b.algorithms("sha-512")),
                s("2.4", INVALID, "an algorithm that nobody knows", b -> b.algorithms("foo")),
                s("3", INVALID, "every checksum is verified, so none unknown", b -> b.algorithms("sha512", "foo")),
                s("2.4", WARNED, "md5 for bags of old", b -> b.algorithms("md5")),
                s("2.4", WARNED, "sha1 for bags of old", b -> b.algorithms("sha1", "md5")),
                s("2.4", VALID, "md5 beside a strong one", b -> b.algorithms("md5", "sha256")),
                s("2.4", VALID, "sha224", b -> b.algorithms("sha224")),
                s("2.4", VALID, "sha256", b -> b.algorithms("sha256")),
                s("2.4", VALID, "sha384", b -> b.algorithms("sha384")),
                s("2.4", VALID, "sha3", b -> b.algorithms("sha3224", "sha3256", "sha3384", "sha3512")),
                s("2.4", VALID, "sha512/256", b -> b.algorithms("sha512256")),
                s("3", INVALID, "each payload file in each manifest", b -> b.algorithms("sha512", "sha256")
                        .edit("manifest-sha256.txt", t -> t.replaceAll(".*a.txt\n", ""))),
                s("0.97", WARNED, "or in one of them", b -> b.draft("0.97")
                        .algorithms("sha512", "sha256")
                        .edit("manifest-sha256.txt", t -> t.replaceAll(".*a.txt\n", ""))),
                s("3", INVALID, "not in none", b -> b.edit("manifest-sha512.txt", t -> t.replaceAll(".*a.txt\n", ""))),
                s("0.97", INVALID, "not in none", b -> b.draft("0.97")
                        .edit("manifest-sha512.txt", t -> t.replaceAll(".*a.txt\n", ""))),
                s("3", INVALID, "each listed file is there", b -> b.drop("data/a.txt")),
                s("3", INVALID, "each checksum is right", b -> b.edit("manifest-sha512.txt", lines(ALPHA, FAR))),
                s("3", INVALID, "in each manifest", b -> b.algorithms("sha512", "md5")
                        .edit("manifest-md5.txt", t -> t.replaceAll("(?m)^[0-9a-f]+", "0".repeat(32)))),
                s(
                        "2.1.3",
                        VALID,
                        "upper-case digits",
                        b -> b.edit("manifest-sha512.txt", t -> t.replace(ALPHA, ALPHA.toUpperCase(Locale.ROOT)))),
                s("2.1.3", VALID, "one blank", b -> b.edit("manifest-sha512.txt", lines("  ", " "))),
                s("2.1.3", VALID, "tabs", b -> b.edit("manifest-sha512.txt", lines("  ", "\t \t"))),
                s("2.1.3", INVALID, "no other blank", b -> b.edit("manifest-sha512.txt", lines("  ", "\u00A0"))),
                s("2.1.3", INVALID, "some blank", b -> b.edit("manifest-sha512.txt", lines("  ", ""))),
                s("2.1.3", INVALID, "nothing before the digest", b -> b.edit("manifest-sha512.txt", t -> " " + t)),
                s("2.1.3", INVALID, "a path", b -> b.line(ALPHA)),
                s("2.1.3", INVALID, "a path that isn't blank", b -> b.line(ALPHA + "  ")),
                s("2.1.3", INVALID, "a digest", b -> b.line("data/a.txt")),
                s("2.1.3", INVALID, "hexadecimal", b -> b.edit("manifest-sha512.txt", t -> "z" + t.substring(1))),
                s("2.1.3", INVALID, "of its length", b -> b.edit("manifest-sha512.txt", t -> t.substring(2))),
                s("2.1.3", INVALID, "no longer", b -> b.edit("manifest-sha512.txt", t -> "00" + t)),
                s("2.1.3", INVALID, "no other lines", b -> b.line("# made by hand")),
                s("2.1.3", INVALID, "no empty lines", b -> b.line("")),
                s("0.97", VALID, "which the drafts don't mind", b -> b.draft("0.97")
                        .line("")),
                s("2.3", VALID, "no final line end", b -> b.edit("manifest-sha512.txt", String::stripTrailing)),
                s("2.3", VALID, "CR LF", b -> b.edit("manifest-sha512.txt", lines("\n", "\r\n"))),
                s("2.3", VALID, "CR", b -> b.edit("manifest-sha512.txt", lines("\n", "\r"))),
                s("2.1.3", INVALID, "no path twice, alike", b -> b.line(ALPHA + "  data/a.txt")),
                s("2.1.3", INVALID, "no path twice, not alike", b -> b.line(FAR + "  data/a.txt")),
                s("2.1.3", INVALID, "no path twice, written otherwise", b -> b.line(ALPHA + "  ./data/a.txt")),
                s("0.97", WARNED, "twice alike", b -> draftDuplicate(b, ALPHA)),
                s("0.97", INVALID, "twice not alike", b -> draftDuplicate(b, FAR)),
                s("2.1.3", INVALID, "no folders", b -> b.line(ALPHA + "  data/sub")),
                s("2.1.3", INVALID, "no folders with slash", b -> b.line(ALPHA + "  data/sub/")),
                s("2.1.3", INVALID, "nor data/ itself", b -> b.line(ALPHA + "  data/")),
                s("2.1.3", INVALID, "no tag files", b -> b.line(sha512("x") + "  bagit.txt")),
                s("0.97", INVALID, "no tag files", b -> b.draft("0.97").line(sha512("x") + "  bagit.txt")),
                s("2.1.3", INVALID, "nor itself", b -> b.line(ALPHA + "  manifest-sha512.txt")));
    }

    private static List<Sentence> paths() {
        return List.of(
                s("2.1.3", VALID, "a blank in a path", b -> b.payload("data/a b.txt", "x")),
                s("2.1.3", WARNED, "a blank at its end", b -> b.payload("data/a ", "x")),
                s("2.1.3", VALID, "a long path", b -> b.payload("data/" + "n/".repeat(100) + "x".repeat(200), "x")),
                s(
                        "2.1.3",
                        INVALID,
                        "no backslash for a slash",
                        b -> b.edit("manifest-sha512.txt", lines("data/sub/b", "data\\sub\\b"))),
                s("2.1.3", INVALID, "not within either", b -> b.edit("manifest-sha512.txt", lines("sub/b", "sub\\b"))),
                s("2.1.3", WARNED, "LF, CR and % are encoded", b -> b.payload("data/1\n2\r3%.txt", "x")),
                s("2.1.3", VALID, "a % is encoded", b -> b.payload("data/100%.txt", "x")),
                s("2.1.3", VALID, "and what looks like an encoding", b -> b.payload("data/a%20b%0A.txt", "x")),
                s("2.1.3", VALID, "in upper or lower case", b -> b.payload("data/x%2Fy%.txt", "x")),
                s("2.1.3", INVALID, "a % isn't left as it is", b -> b.payload("data/100%.txt", "x")
                        .edit("manifest-sha512.txt", lines("%25", "%"))),
                s("2.1.3", INVALID, "nothing else is encoded", b -> b.payload("data/a b.txt", "x")
                        .edit("manifest-sha512.txt", lines("a b", "a%20b"))),
                s("0.97", VALID, "the drafts leave %", b -> b.draft("0.97").payload("data/100%.txt", "x")),
                s("0.97", VALID, "the drafts leave %25", b -> b.draft("0.97").payload("data/100%25.txt", "x")),
                s("6.1", INVALID, "no absolute path", b -> b.line(ALPHA + "  /etc/passwd")),
                s("6.1", INVALID, "no path up", b -> b.line(ALPHA + "  ../a.txt")),
                s("6.1", INVALID, "no path up within", b -> b.line(ALPHA + "  data/../../a.txt")),
                s("6.1", INVALID, "nor up to the bag", b -> b.line(ALPHA + "  data/../bagit.txt")),
                s("6.1", INVALID, "no home folder", b -> b.line(ALPHA + "  ~/a.txt")),
                s("6.1", INVALID, "of nobody", b -> b.line(ALPHA + "  ~root/a.txt")),
                s("6.1", INVALID, "no drive", b -> b.line(ALPHA + "  C:/a.txt")),
                s("6.1", INVALID, "no drive with backslash", b -> b.line(ALPHA + "  C:\\a.txt")),
                s("6.1", INVALID, "no server", b -> b.line(ALPHA + "  \\\\server\\share\\a.txt")),
                s("6.1", INVALID, "no up with backslash", b -> b.line(ALPHA + "  data\\..\\..\\a.txt")),
                s("6.1", INVALID, "no address", b -> b.line(ALPHA + "  file:///etc/passwd")),
                s("6.1", INVALID, "no null", b -> b.line(ALPHA + "  data/a\0b")),
                s(
                        "6.1",
                        INVALID,
                        "in tag manifests neither",
                        b -> b.edit("tagmanifest-sha512.txt", t -> t + ALPHA + "  ../a.txt\n")),
                s("6.1", INVALID, "the drafts neither", b -> b.draft("0.96").line(ALPHA + "  ../a.txt")),
                s("6.1", VALID, "two dots in a name", b -> b.payload("data/a..b.txt", "x")),
                s("6.1", VALID, "a tilde in a name", b -> b.payload("data/~a.txt", "x")),
                s("2.1.3", WARNED, "./ before it", b -> b.edit("manifest-sha512.txt", lines("  data", "  ./data"))),
                s("2.1.3", WARNED, "the mark of md5sum", b -> b.edit("manifest-sha512.txt", lines("  data", " *data"))),
                s("5.1", WARNED, "names in another normal form", b -> b.payload("data/Nu\u0301n\u0303ez", "x")
                        .edit("manifest-sha512.txt", lines("Nu\u0301n\u0303ez", "Núñez"))),
                s("5.1", INVALID, "but not other content", b -> b.payload("data/Nu\u0301n\u0303ez", "x")
                        .edit("manifest-sha512.txt", t -> t.replace("Nu\u0301n\u0303ez", "Núñez")
                                .replace(sha512("x"), FAR))),
                s("5.1", INVALID, "both names, one listed", b -> b.payload("data/Nu\u0301n\u0303ez", "x")
                        .payload("data/Núñez", "x")
                        .edit("manifest-sha512.txt", t -> t.replaceAll(".*Nu\u0301n\u0303ez\n", ""))),
                s("5.2", WARNED, "names that differ in case", b -> b.payload("data/A.txt", "x")),
                s("5.2", WARNED, "names of devices", b -> b.payload("data/aux.txt", "x")),
                s("5.2", WARNED, "folders of such names", b -> b.payload("data/con/x.txt", "x")),
                s("5.2", WARNED, "characters that Windows forbids", b -> b.payload("data/a:b?.txt", "x")),
                s("5.2", WARNED, "a dot at the end", b -> b.payload("data/a.", "x")),
                s("5.2", WARNED, "a backslash in a name", b -> b.payload("data/a\\b.txt", "x")));
    }

    private static List<Sentence> tagManifest() {
        return List.of(
                s("2.2.1", VALID, "optional", MadeBag::noTagManifests),
                s(
                        "2.2.1",
                        INVALID,
                        "lists every payload manifest",
                        b -> b.edit("tagmanifest-sha512.txt", t -> t.replaceAll(".*manifest-sha512.txt\n", ""))),
                s("2.2.1", INVALID, "each one does", b -> b.algorithms("sha256", "sha512")
                        .edit("tagmanifest-sha512.txt", t -> t.replaceAll(".*manifest-sha256.txt\n", ""))),
                s("0.97", WARNED, "in the drafts it need not", b -> b.draft("0.97")
                        .edit("tagmanifest-sha512.txt", t -> t.replaceAll(".*manifest-sha512.txt\n", ""))),
                s(
                        "2.2.1",
                        INVALID,
                        "lists no tag manifest",
                        b -> b.edit("tagmanifest-sha512.txt", t -> t + ALPHA + "  tagmanifest-sha512.txt\n")),
                s("2.2.1", INVALID, "nor that of another algorithm", b -> b.algorithms("sha256", "sha512")
                        .edit("tagmanifest-sha512.txt", t -> t + ALPHA + "  tagmanifest-sha256.txt\n")),
                s("2.2.1", WARNED, "should list all other tag files", b -> b.tag("notes.txt", "x")
                        .edit("tagmanifest-sha512.txt", t -> t.replaceAll(".*notes.txt\n", ""))),
                s("2.2.1", WARNED, "all should list the same", b -> b.algorithms("sha256", "sha512")
                        .edit("tagmanifest-sha512.txt", t -> t.replaceAll(".*bag-info.txt\n", ""))),
                s("2.2.1", WARNED, "and have the same algorithms", b -> b.tagAlgorithms("sha256")),
                s(
                        "2.2.1",
                        INVALID,
                        "lists no payload file",
                        b -> b.edit("tagmanifest-sha512.txt", t -> t + ALPHA + "  data/a.txt\n")),
                s("3", INVALID, "each listed file is there", b -> b.drop("bag-info.txt")),
                s("0.97", INVALID, "each listed file is there", b -> b.draft("0.97")
                        .drop("bag-info.txt")),
                s("3", INVALID, "each checksum is right", b -> b.edit(
                                "tagmanifest-sha512.txt", t -> "00" + t.substring(2))
                        .edit("tagmanifest-sha512.txt", t -> t)),
                s(
                        "2.2.1",
                        INVALID,
                        "its lines are those of a payload manifest",
                        b -> b.edit("tagmanifest-sha512.txt", t -> t + "nonsense\n")),
                s("2.2.1", INVALID, "an unknown algorithm", b -> b.tagAlgorithms("sha512", "foo")),
                s("2.2.4", VALID, "other tag files", b -> b.tag("metadata/dc.xml", "<x/>")),
                s("2.2.4", VALID, "are octets", b -> b.tag("notes.bin", new byte[] {(byte) 0xFF, 0, (byte) 0xFE})),
                s("2.2.4", VALID, "and not read", b -> b.tag("notes.txt", "Not: a\nlist of\n\nlabels")),
                s("2.2.4", VALID, "when nothing lists them neither", b -> b.noTagManifests()
                        .tag("notes.txt", "x")),
                s("2.2.4", INVALID, "but hashed when listed", b -> b.tag("notes.txt", "x")
                        .edit("tagmanifest-sha512.txt", t -> t.replace(sha512("x"), FAR))));
    }

    private static List<Sentence> metadata() {
        return List.of(
                s("2.2.2", VALID, "optional", b -> b.drop("bag-info.txt").noTagManifests()),
                s("2.2.2", VALID, "labels may be repeated", b -> b.info("Contact-Name: A\nContact-Name: B\n")),
                s("2.2.2", VALID, "and be anybody's own", b -> b.info("My Label: x\n")),
                s("2.2.2", VALID, "a tab after the colon", b -> b.info("Contact-Name:\tA\n")),
                s("2.2.2", VALID, "a colon in the value", b -> b.info("Note: a: b\n")),
                s("2.2.2", VALID, "values go on", b -> b.info("Note: a\n  b\n\tc\n")),
                s("2.2.2", VALID, "after CR LF", b -> b.info("Note: a\r\n  b\r\nMore: c\r\n")),
                s("2.2.2", VALID, "after CR", b -> b.info("Note: a\r b\rMore: c\r")),
                s("2.2.2", VALID, "long lines", b -> b.info("Note: " + "x".repeat(5000) + "\n")),
                s("2.2.2", VALID, "no final line end", b -> b.info("Note: a")),
                s("2.2.2", VALID, "an empty file", b -> b.info("")),
                s("2.2.2", INVALID, "a colon", b -> b.info("Note\n")),
                s("2.2.2", INVALID, "a label", b -> b.info(": value\n")),
                s("2.2.2", INVALID, "nothing goes on from nothing", b -> b.info("  value\n")),
                s("2.2.2", INVALID, "a blank after the colon", b -> b.info("Note:value\n")),
                s("2.2.2", WARNED, "a single one", b -> b.info("Note:  value\n")),
                s("2.2.2", INVALID, "the label doesn't end in a blank", b -> b.info("Note : value\n")),
                s("0.97", VALID, "the drafts take any blanks", b -> b.draft("0.97")
                        .info("A:b\nC  :   d\nE :f\n")),
                s("0.95", VALID, "whose file had another name", b -> b.draft("0.95")
                        .drop("bag-info.txt")
                        .noTagManifests()
                        .tag("package-info.txt", "Payload-Oxum: 11.2\n")),
                s("0.95", INVALID, "and was read", b -> b.draft("0.95").tag("package-info.txt", "Payload-Oxum: 1.1\n")),
                s("2.2.4", VALID, "and is another tag file now", b -> b.tag("package-info.txt", "Payload-Oxum: 1.1\n")),
                s("2.2.2", INVALID, "Payload-Oxum once only", b -> b.info("Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n")),
                s("2.2.2", INVALID, "whatever its case", b -> b.info("payload-oxum: 11.2\nPayload-Oxum: 11.2\n")),
                s("0.97", WARNED, "which the drafts don't say", b -> b.draft("0.97")
                        .info("Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n")),
                s("2.2.2", INVALID, "octets, dot, files", b -> b.info("Payload-Oxum: 11\n")),
                s("2.2.2", INVALID, "no comma", b -> b.info("Payload-Oxum: 11,2\n")),
                s("2.2.2", INVALID, "no words", b -> b.info("Payload-Oxum: 11 octets\n")),
                s("2.2.2", INVALID, "the octets of the payload", b -> b.info("Payload-Oxum: 12.2\n")),
                s("2.2.2", INVALID, "the files of the payload", b -> b.info("Payload-Oxum: 11.3\n")),
                s("0.97", INVALID, "the files of the payload", b -> b.draft("0.97")
                        .info("Payload-Oxum: 11.3\n")),
                s("2.2.2", WARNED, "Bagging-Date is a date", b -> b.info("Bagging-Date: 23 November 2026\n")),
                s("2.2.2", WARNED, "and one that there is", b -> b.info("Bagging-Date: 2026-02-30\n")),
                s("2.2.2", WARNED, "once", b -> b.info("Bagging-Date: 2026-11-23\nBagging-Date: 2026-11-23\n")),
                s("2.2.2", WARNED, "Bag-Size once", b -> b.info("Bag-Size: 1 GB\nBag-Size: 1 GB\n")),
                s("2.2.2", WARNED, "group once", b -> b.info("Bag-Group-Identifier: x\nBag-Group-Identifier: x\n")),
                s("2.2.2", VALID, "Bag-Count", b -> b.info("Bag-Group-Identifier: x\nBag-Count: 1 of 15\n")),
                s("2.2.2", VALID, "of nobody knows", b -> b.info("Bag-Group-Identifier: x\nBag-Count: 3 of ?\n")),
                s("2.2.2", WARNED, "no other form", b -> b.info("Bag-Group-Identifier: x\nBag-Count: 3/4\n")),
                s(
                        "2.2.2",
                        WARNED,
                        "no more than there are",
                        b -> b.info("Bag-Group-Identifier: x\nBag-Count: 5 of 4\n")),
                s("2.2.2", VALID, "without group", b -> b.info("Bag-Count: 1 of 15\n")));
    }

    private static MadeBag holey(MadeBag bag, String line) {
        return bag.payload("data/far.txt", "far\n").drop("data/far.txt").fetch(line + "\n");
    }

    private static List<Sentence> fetch() {
        String address = "https://example.org/far ";
        return List.of(
                s("2.2.3", VALID, "all is there", b -> b.fetch("https://example.org/a 6 data/a.txt\n")),
                s("2.2.3", VALID, "a length that isn't stated", b -> b.fetch("https://example.org/a - data/a.txt\n")),
                s("2.2.3", VALID, "any blanks", b -> b.fetch("https://example.org/a \t-\t  data/a.txt\n")),
                s("2.2.3", VALID, "an empty list", b -> b.fetch("")),
                s("2.2.3", VALID, "an encoded blank", b -> b.fetch("https://example.org/a%20b - data/a.txt\n")),
                s("2.2.3", VALID, "any scheme", b -> b.fetch("ftp://example.org/a - data/a.txt\n")),
                s("2.2.3", VALID, "a blank in the path", b -> b.payload("data/a b.txt", "x")
                        .fetch("https://example.org/a - data/a b.txt\n")),
                s("3", INVALID, "a bag with holes isn't complete", b -> holey(b, address + "4 data/far.txt")),
                s("0.97", INVALID, "nor was it ever", b -> holey(b.draft("0.97"), address + "4 data/far.txt")),
                s("2.2.3", INVALID, "three values", b -> b.fetch("https://example.org/a data/a.txt\n")),
                s("2.2.3", INVALID, "a length", b -> b.fetch("https://example.org/a many data/a.txt\n")),
                s("2.2.3", INVALID, "no less than none", b -> b.fetch("https://example.org/a -6 data/a.txt\n")),
                s("2.2.3", INVALID, "an address", b -> b.fetch("6 data/a.txt\n")),
                s("2.2.3", INVALID, "an absolute one", b -> b.fetch("a.txt 6 data/a.txt\n")),
                s("2.2.3", INVALID, "with a scheme", b -> b.fetch("//example.org/a 6 data/a.txt\n")),
                s("2.2.3", INVALID, "of a URI's characters", b -> b.fetch("https://example.org/<a> 6 data/a.txt\n")),
                s("2.2.3", INVALID, "blanks encoded", b -> b.fetch("https://example.org/a b 6 data/a.txt\n")),
                s("2.2.3", INVALID, "no empty line", b -> b.fetch("\n")),
                s("2.2.3", INVALID, "no tag files", b -> b.fetch("https://example.org/a - bag-info.txt\n")),
                s("2.2.3", INVALID, "listed in a manifest", b -> b.fetch("https://example.org/x - data/x.txt\n")),
                s("2.2.3", INVALID, "in every manifest", b -> b.algorithms("sha256", "sha512")
                        .edit("manifest-sha256.txt", t -> t.replaceAll(".*a.txt\n", ""))
                        .fetch("https://example.org/a - data/a.txt\n")),
                s("2.2.3", INVALID, "no folder", b -> b.fetch("https://example.org/a - data/sub/\n")),
                s("2.2.3", INVALID, "a % encoded", b -> b.payload("data/100%.txt", "x")
                        .fetch("https://example.org/a - data/100%.txt\n")),
                s("2.2.3", VALID, "as it should be", b -> b.payload("data/100%.txt", "x")
                        .fetch("https://example.org/a - data/100%25.txt\n")),
                s(
                        "2.2.3",
                        WARNED,
                        "a path twice",
                        b -> b.fetch("https://example.org/a - data/a.txt\nhttps://example.org/b - data/a.txt\n")),
                s("6.3", WARNED, "a length that isn't so", b -> b.fetch("https://example.org/a 7 data/a.txt\n")),
                s("6.2", WARNED, "an address on this machine", b -> b.fetch("file:///etc/passwd - data/a.txt\n")),
                s("6.1", INVALID, "no path up", b -> b.fetch(address + "- data/../../x\n")),
                s("6.1", INVALID, "no absolute path", b -> b.fetch(address + "- /etc/passwd\n")),
                s("6.1", INVALID, "no home", b -> b.fetch(address + "- ~/x\n")));
    }

    private static List<Sentence> rest() {
        return List.of(
                s("2.3", WARNED, "a byte order mark elsewhere", b -> b.edit("manifest-sha512.txt", t -> "\uFEFF" + t)),
                s("2", VALID, "folders of tag files", b -> b.tag("metadata/more/x.txt", "x")
                        .folder("notes")),
                s("3", INVALID, "elements that are present conform", b -> b.info("nonsense\n")
                        .noTagManifests()));
    }

    @TempDir
    Path temporary;

    @ParameterizedTest
    @MethodSource("sentences")
    void judgesAsTheSentenceSays(Sentence sentence) throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "names that Windows can't have");
        Path bag = temporary.resolve("bag");
        sentence.change().apply(new MadeBag()).write(bag);

        Verification verification = SampleBag.verify(bag);

        assertEquals(sentence.verdict(), verdict(verification), () -> verification
                .findings()
                .toString());
    }

    private static Verdict verdict(Verification verification) {
        if (!verification.isValid()) {
            return INVALID;
        }
        return verification.count(Severity.WARNING) > 0 ? WARNED : VALID;
    }
}
