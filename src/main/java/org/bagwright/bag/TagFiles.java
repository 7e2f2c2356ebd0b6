package org.bagwright.bag;

import gov.loc.repository.bagit.domain.Metadata;
import gov.loc.repository.bagit.domain.Version;
import gov.loc.repository.bagit.writer.BagitFileWriter;
import gov.loc.repository.bagit.writer.MetadataWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Oxum;

/** The tag files that every bag has: {@code bagit.txt} and {@code bag-info.txt}, by BagIt-Java's writers. */
final class TagFiles {
    private static final String DECLARATION = "bagit.txt";

    private static final Version BAGIT_VERSION = new Version(1, 0);
    private static final Pattern LABEL = Pattern.compile("[^\\s:][^\\r\\n:]*(?<!\\s)");
    private static final Pattern BLANK_SPACE =
            Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", Pattern.UNICODE_CHARACTER_CLASS);

    private TagFiles() {}

    /** The given metadata with what can be computed. */
    static BagInfo complete(SortedMap<String, List<String>> given, Oxum payload, String swhid) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        given.forEach((label, values) ->
                all.put(checked(label), values.stream().map(TagFiles::oneLine).toList()));
        List<String> identifiers = new ArrayList<>(List.of(swhid));
        identifiers.addAll(all.getOrDefault(BagInfo.EXTERNAL_IDENTIFIER, List.of()));
        all.put(BagInfo.EXTERNAL_IDENTIFIER, identifiers);
        all.put(BagInfo.BAG_SIZE, List.of(BagSize.of(payload.octets())));
        all.put(BagInfo.PAYLOAD_OXUM, List.of(payload.toString()));
        return new BagInfo(all);
    }

    private static String checked(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("not a label of bag-info.txt: '" + label + "'");
        }
        if (label.equalsIgnoreCase(BagInfo.PAYLOAD_OXUM) || label.equalsIgnoreCase(BagInfo.BAG_SIZE)) {
            throw new IllegalArgumentException("computed, not given: " + label);
        }
        return label;
    }

    private static String oneLine(String value) {
        return BLANK_SPACE.matcher(value).replaceAll(" ").strip();
    }

    /**
     * The texts of both files by name.
     *
     * @param scratch a folder that has neither; nothing stays in it
     */
    static SortedMap<String, String> declarationAndMetadata(Path scratch, BagInfo info) throws IOException {
        Metadata metadata = new Metadata();
        for (Map.Entry<String, List<String>> element : info.elements().entrySet()) {
            element.getValue().forEach(value -> metadata.add(element.getKey(), value));
        }
        BagitFileWriter.writeBagitFile(BAGIT_VERSION, StandardCharsets.UTF_8, scratch);
        MetadataWriter.writeBagMetadata(metadata, BAGIT_VERSION, scratch, StandardCharsets.UTF_8);
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : List.of(DECLARATION, BagInfo.FILE)) {
            texts.put(name, takeIn(scratch.resolve(name)));
        }
        return texts;
    }

    /** BagIt-Java ends lines as the platform does and writes to a folder only: its text is taken in, LF at line ends. */
    private static String takeIn(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text.replace(System.lineSeparator(), "\n");
    }
}
