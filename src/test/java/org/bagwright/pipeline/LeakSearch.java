package org.bagwright.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for runs of words of withheld texts in all files below a folder: in several charsets, composed, inside archives,
 * whatever marks, escapes or line ends stand between the words.
 */
public final class LeakSearch {
    private static final int WORDS = 5;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));

    private final Set<String> secret = new HashSet<>();

    /** Nothing of {@code text} may be found. */
    public void forbid(String text) {
        secret.addAll(runs(text));
    }

    /** What stands in {@code text} may be found. */
    public void allow(String text) {
        secret.removeAll(runs(text));
    }

    public int size() {
        return secret.size();
    }

    /** Each place where something of a withheld text stands, with what stands there. */
    public List<String> leaks(Path folder) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                search(folder.relativize(file).toString(), file.toString().getBytes(StandardCharsets.UTF_8), leaks);
                if (Files.isRegularFile(file)) {
                    search(folder.relativize(file).toString(), Files.readAllBytes(file), leaks);
                }
            }
        }
        return leaks;
    }

    private void search(String place, byte[] octets, List<String> leaks) throws IOException {
        for (Charset charset : CHARSETS) {
            for (int shift = 0; shift < (charset.name().startsWith("UTF-16") ? 2 : 1); shift++) {
                String text =
                        new String(octets, Math.min(shift, octets.length), Math.max(0, octets.length - shift), charset);
                runs(text).stream()
                        .filter(secret::contains)
                        .findFirst()
                        .ifPresent(run -> leaks.add(place + ": " + run));
            }
        }
        if (octets.length > 2 && octets[0] == 'P' && octets[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search(place + "!" + entry.getName(), readAll(zip), leaks);
                }
            }
        } else if (octets.length > 2 && octets[0] == 0x1F && octets[1] == (byte) 0x8B) {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(octets))) {
                search(place + "!gz", readAll(gzip), leaks);
            }
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toByteArray();
    }

    private static Set<String> runs(String text) {
        // Escapes of JSON and references of HTML would hide words.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\\\[nrt]", " ")
                .replaceAll("<[^>]{0,300}>", " ")
                .toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }
}
