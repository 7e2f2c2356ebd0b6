package org.bagwright.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/** Makes bags in archives, sound ones and such as a test bends. */
final class PackedBag {
    static final String NAME = "mybag";

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    private PackedBag() {}

    /** A sound bag of two small files in {@code mybag/}, its tag files first. */
    static PackedBag sound() {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        payload.put("data/a.txt", octets("hello\n"));
        payload.put("data/sub/b.bin", pattern(5_000));
        return of(payload);
    }

    static PackedBag of(Map<String, byte[]> payload) {
        PackedBag bag = new PackedBag();
        StringBuilder manifest = new StringBuilder();
        long octets = 0;
        for (Map.Entry<String, byte[]> file : payload.entrySet()) {
            manifest.append(line(file.getKey(), file.getValue()));
            octets += file.getValue().length;
        }
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", octets("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tags.put("bag-info.txt", octets("Payload-Oxum: " + octets + "." + payload.size() + "\n"));
        tags.put("manifest-sha512.txt", octets(manifest.toString()));
        StringBuilder tagManifest = new StringBuilder();
        tags.forEach((path, content) -> tagManifest.append(line(path, content)));
        tags.put("tagmanifest-sha512.txt", octets(tagManifest.toString()));
        tags.forEach((path, content) -> bag.members.put(NAME + "/" + path, content));
        payload.forEach((path, content) -> bag.members.put(NAME + "/" + path, content));
        return bag;
    }

    private static String line(String path, byte[] content) {
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(content)).hex() + "  " + path + "\n";
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Octets that compress somewhat. */
    static byte[] pattern(int length) {
        byte[] octets = new byte[length];
        for (int at = 0; at < length; at++) {
            octets[at] = (byte) (at * at / 7 + at);
        }
        return octets;
    }

    /** The members by their names in the archive, to be bent. */
    Map<String, byte[]> members() {
        return members;
    }

    PackedBag with(String name, String content) {
        members.put(name, octets(content));
        return this;
    }

    PackedBag without(String name) {
        members.remove(name);
        return this;
    }

    /** The same with another folder, or none, in place of {@code mybag/}. */
    PackedBag moved(String prefix) {
        Map<String, byte[]> old = new LinkedHashMap<>(members);
        members.clear();
        old.forEach((name, content) -> members.put(prefix + name.substring(NAME.length() + 1), content));
        return this;
    }

    /** The payload before the tag files. */
    PackedBag backwards() {
        java.util.List<String> names = new java.util.ArrayList<>(members.keySet());
        Collections.reverse(names);
        Map<String, byte[]> old = new LinkedHashMap<>(members);
        members.clear();
        names.forEach(name -> members.put(name, old.get(name)));
        return this;
    }

    /** Adds members of kinds of their own. */
    @FunctionalInterface
    interface Further<T extends OutputStream> {
        void add(T out) throws IOException;
    }

    byte[] tar(Further<TarArchiveOutputStream> further) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(octets, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                put(out, new TarArchiveEntry(member.getKey(), true), member.getValue());
            }
            further.add(out);
        }
        return octets.toByteArray();
    }

    byte[] tar() throws IOException {
        return tar(out -> {});
    }

    static void put(TarArchiveOutputStream out, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    byte[] zip(Further<ZipArchiveOutputStream> further) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(octets)) {
            writeZip(out, further);
        }
        return octets.toByteArray();
    }

    byte[] zip() throws IOException {
        return zip(out -> {});
    }

    /** A zip without data descriptors, whose headers hold the lengths. */
    byte[] seekableZip(Path scratch, Further<ZipArchiveOutputStream> further) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(scratch)) {
            writeZip(out, further);
        }
        byte[] octets = Files.readAllBytes(scratch);
        Files.delete(scratch);
        return octets;
    }

    private void writeZip(ZipArchiveOutputStream out, Further<ZipArchiveOutputStream> further) throws IOException {
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            put(out, new ZipArchiveEntry(member.getKey()), member.getValue());
        }
        further.add(out);
    }

    static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    byte[] packed(ArchiveFormat format) throws IOException {
        return format == ArchiveFormat.ZIP ? zip() : compressed(format, tar());
    }

    static byte[] compressed(ArchiveFormat format, byte[] tar) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (OutputStream out = compressor(format, octets)) {
            out.write(tar);
        }
        return octets.toByteArray();
    }

    private static OutputStream compressor(ArchiveFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case TAR_GZIP -> new GzipCompressorOutputStream(out);
            case TAR_BZIP2 -> new BZip2CompressorOutputStream(out);
            case TAR_XZ -> new XZCompressorOutputStream(out);
            case TAR_ZSTD -> new ZstdCompressorOutputStream(out);
            default -> out;
        };
    }
}
