package org.bagwright.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Octets;

/**
 * What kind of thing a file is, judged by its first octets and its suffix.
 *
 * <p>Known formats are told by their first octets, whatever the file is called; then by suffix; then octets that no
 * text has are binary; all else is plain text.
 *
 * @param mediaType such as {@code text/plain}
 * @param verdict what follows from it
 * @param described in words, for messages: {@code HTML}, {@code a PDF file}
 */
record MediaKind(String mediaType, Verdict verdict, String described) {

    /** What is done with a file of the kind. */
    enum Verdict {
        /** Read, as text or as a page. */
        TEXT,
        /** Known, and not read yet. */
        UNSUPPORTED,
        /** Not text, and nothing known. */
        BINARY
    }

    /** How many octets are looked at. */
    static final int PREFIX = 64 * 1024;

    static final MediaKind PLAIN_TEXT = new MediaKind("text/plain", Verdict.TEXT, "plain text");
    private static final MediaKind MARKDOWN = new MediaKind("text/markdown", Verdict.TEXT, "Markdown");
    private static final MediaKind UNKNOWN_BINARY =
            new MediaKind("application/octet-stream", Verdict.BINARY, "a binary file");
    private static final MediaKind HTML = new MediaKind("text/html", Verdict.TEXT, "HTML");
    private static final MediaKind XHTML = new MediaKind("application/xhtml+xml", Verdict.TEXT, "XHTML");
    private static final MediaKind XML = unsupported("application/xml", "XML");
    private static final MediaKind PDF = unsupported("application/pdf", "a PDF file");
    private static final MediaKind WARC = unsupported("application/warc", "a WARC file");
    private static final MediaKind GZIP = unsupported("application/gzip", "a gzip file");
    private static final MediaKind ZIP = unsupported("application/zip", "a ZIP archive");
    private static final MediaKind WORD =
            unsupported("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document");
    private static final MediaKind OLD_OFFICE = unsupported("application/x-ole-storage", "an old Office document");
    private static final MediaKind RTF = unsupported("application/rtf", "an RTF document");
    private static final MediaKind JSON = unsupported("application/json", "JSON");
    private static final MediaKind MAIL = unsupported("message/rfc822", "a mail or MHTML file");
    private static final MediaKind PNG = unsupported("image/png", "a PNG image");
    private static final MediaKind JPEG = unsupported("image/jpeg", "a JPEG image");
    private static final MediaKind GIF = unsupported("image/gif", "a GIF image");
    private static final MediaKind WEBP = unsupported("image/webp", "a WebP image");
    private static final MediaKind TIFF = unsupported("image/tiff", "a TIFF image");
    private static final MediaKind SVG = unsupported("image/svg+xml", "an SVG image");

    private static final Map<String, MediaKind> BY_SUFFIX = Map.ofEntries(
            Map.entry(".md", MARKDOWN),
            Map.entry(".markdown", MARKDOWN),
            Map.entry(".html", HTML),
            Map.entry(".htm", HTML),
            Map.entry(".shtml", HTML),
            Map.entry(".xhtml", XHTML),
            Map.entry(".xht", XHTML),
            Map.entry(".xml", XML),
            Map.entry(".rss", XML),
            Map.entry(".svg", SVG),
            Map.entry(".pdf", PDF),
            Map.entry(".warc", WARC),
            Map.entry(".arc", unsupported("application/x-arc", "an ARC file")),
            Map.entry(".gz", GZIP),
            Map.entry(".zip", ZIP),
            Map.entry(".epub", unsupported("application/epub+zip", "an EPUB book")),
            Map.entry(".docx", WORD),
            Map.entry(".odt", unsupported("application/vnd.oasis.opendocument.text", "an OpenDocument text")),
            Map.entry(".doc", OLD_OFFICE),
            Map.entry(".rtf", RTF),
            Map.entry(".json", JSON),
            Map.entry(".jsonl", unsupported("application/jsonl", "JSON Lines")),
            Map.entry(".csv", unsupported("text/csv", "a CSV table")),
            Map.entry(".tsv", unsupported("text/tab-separated-values", "a TSV table")),
            Map.entry(".eml", MAIL),
            Map.entry(".mht", MAIL),
            Map.entry(".mhtml", MAIL),
            Map.entry(".png", PNG),
            Map.entry(".jpg", JPEG),
            Map.entry(".jpeg", JPEG),
            Map.entry(".gif", GIF),
            Map.entry(".webp", WEBP),
            Map.entry(".tif", TIFF),
            Map.entry(".tiff", TIFF));

    /** First octets (as ISO 8859-1) of formats that are known by them. */
    private static final List<Map.Entry<String, MediaKind>> BY_MAGIC = List.of(
            Map.entry("%PDF-", PDF),
            Map.entry("WARC/", WARC),
            Map.entry("\u001f\u008b\b", GZIP),
            Map.entry("PK\u0003\u0004", ZIP),
            Map.entry("PK\u0005\u0006", ZIP),
            Map.entry("{\\rtf", RTF),
            Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLD_OFFICE),
            Map.entry("\u0089PNG\r\n\u001a\n", PNG),
            Map.entry("\u00ff\u00d8\u00ff", JPEG),
            Map.entry("GIF87a", GIF),
            Map.entry("GIF89a", GIF),
            Map.entry("II*\0", TIFF),
            Map.entry("MM\0*", TIFF),
            Map.entry("7z\u00bc\u00af'\u001c", unsupported("application/x-7z-compressed", "a 7z archive")),
            Map.entry("\u00fd7zXZ\0", unsupported("application/x-xz", "an xz file")),
            Map.entry("(\u00b5/\u00fd", unsupported("application/zstd", "a zstd file")),
            Map.entry("\u007fELF", UNKNOWN_BINARY),
            Map.entry("SQLite format 3\0", UNKNOWN_BINARY));

    private static final List<String> HTML_BEGINNINGS = List.of("<!doctype html", "<html", "<head", "<body");

    /**
     * Tags that a text begins with which is a piece of HTML, after the MIME Sniffing Standard; one-letter tags aside,
     * which a text may open with that only has some markup in it.
     */
    private static final List<String> HTML_PIECES = List.of(
            "<script", "<iframe", "<h1", "<div", "<font", "<table", "<style", "<title", "<p", "<article", "<meta");

    /** ZIP-based formats, which are told apart by suffix only. */
    private static final List<String> ZIPPED = List.of(".docx", ".odt", ".epub");

    private static MediaKind unsupported(String mediaType, String described) {
        return new MediaKind(mediaType, Verdict.UNSUPPORTED, described);
    }

    /**
     * Judges a file.
     *
     * @param prefix its first {@link #PREFIX} octets, or all if it has fewer
     * @param name its name, of which only the suffix counts
     */
    static MediaKind of(Octets prefix, String name) {
        MediaKind bySuffix = BY_SUFFIX.getOrDefault(PortableName.suffix(name).toLowerCase(Locale.ROOT), PLAIN_TEXT);
        return byMagic(prefix, name, bySuffix).orElseGet(() -> byNature(prefix, bySuffix));
    }

    private static Optional<MediaKind> byMagic(Octets prefix, String name, MediaKind bySuffix) {
        String beginning = latin1(prefix, 16);
        Optional<MediaKind> known = BY_MAGIC.stream()
                .filter(magic -> beginning.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (known.equals(Optional.of(ZIP))
                && ZIPPED.contains(PortableName.suffix(name).toLowerCase(Locale.ROOT))) {
            return Optional.of(bySuffix);
        }
        boolean riff = beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8);
        return riff ? Optional.of(WEBP) : known;
    }

    private static MediaKind byNature(Octets prefix, MediaKind bySuffix) {
        if (bySuffix.verdict() == Verdict.UNSUPPORTED) {
            return bySuffix;
        }
        TextNature nature = TextNature.of(prefix);
        if (!nature.isText()) {
            return UNKNOWN_BINARY;
        }
        return markup(prefix, nature.charset().orElse(StandardCharsets.ISO_8859_1), bySuffix)
                .orElse(bySuffix);
    }

    /** HTML and XML, by how the text begins. */
    private static Optional<MediaKind> markup(Octets prefix, Charset charset, MediaKind bySuffix) {
        byte[] octets = new byte[Math.min(prefix.length(), 4096)];
        prefix.asByteBuffer().get(octets);
        String text = new String(octets, charset).toLowerCase(Locale.ROOT);
        String beginning = text.substring(firstMark(text));
        boolean declared = beginning.startsWith("<?xml");
        boolean commented = beginning.startsWith("<!--");
        if (HTML_BEGINNINGS.stream().anyMatch(beginning::startsWith)) {
            return Optional.of(HTML);
        }
        if ((declared || commented) && beginning.contains("<html")) {
            return Optional.of(declared ? XHTML : HTML);
        }
        if (declared) {
            return Optional.of(bySuffix.equals(XHTML) ? XHTML : XML);
        }
        boolean piece = bySuffix.equals(PLAIN_TEXT) && HTML_PIECES.stream().anyMatch(tag -> begins(beginning, tag));
        return piece ? Optional.of(HTML) : Optional.empty();
    }

    private static boolean begins(String beginning, String tag) {
        return beginning.startsWith(tag)
                && beginning.length() > tag.length()
                && " \t\r\n\f/>".indexOf(beginning.charAt(tag.length())) >= 0;
    }

    /** Where the text begins, after byte order marks (in UTF-8 read as ISO 8859-1 too) and blank space. */
    private static int firstMark(String text) {
        int at = 0;
        while (at < text.length()
                && (text.charAt(at) <= ' ' || "\uFEFF\u00ef\u00bb\u00bf".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static String latin1(Octets prefix, int length) {
        byte[] octets = new byte[Math.min(prefix.length(), length)];
        prefix.asByteBuffer().get(octets);
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
