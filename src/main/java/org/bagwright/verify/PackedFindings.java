package org.bagwright.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Very many findings in compressed blocks. Reads best from first to last: a block is unpacked at once. */
final class PackedFindings extends AbstractList<Finding> {
    /** Findings in a block: enough that their like messages are compressed away. */
    private static final int BLOCK = 1024;

    private static final int ABSENT = -1;
    private static final FindingCode[] CODES = FindingCode.values();
    /** Where each stands in {@link #CODES}. */
    private static final Map<FindingCode, Integer> PLACES = new EnumMap<>(FindingCode.class);

    static {
        for (int place = 0; place < CODES.length; place++) {
            PLACES.put(CODES[place], place);
        }
    }

    private final List<byte[]> blocks;
    private final int size;
    /** The block that was asked for last. */
    private List<Finding> unpacked = List.of();

    private int unpackedBlock = ABSENT;

    private PackedFindings(List<byte[]> blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public synchronized Finding get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int block = index / BLOCK;
        if (block != unpackedBlock) {
            unpacked = unpack(block);
            unpackedBlock = block;
        }
        return unpacked.get(index % BLOCK);
    }

    @Override
    public Iterator<Finding> iterator() {
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(block -> unpack(block).stream())
                .iterator();
    }

    private List<Finding> unpack(int block) {
        List<Finding> findings = new ArrayList<>(BLOCK);
        int count = Math.min(BLOCK, size - block * BLOCK);
        try (InputStream packed = new InflaterInputStream(new ByteArrayInputStream(blocks.get(block)));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            for (int i = 0; i < count; i++) {
                findings.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory doesn't fail", e);
        }
        return findings;
    }

    private static Finding read(DataInputStream in) throws IOException {
        FindingCode code = CODES[in.readShort()];
        int line = in.readInt();
        String path = readText(in).orElseThrow();
        Optional<String> expected = readText(in);
        Optional<String> found = readText(in);
        String message = readText(in).orElseThrow();
        String hint = readText(in).orElseThrow();
        return new Finding(
                code,
                path,
                line == ABSENT ? OptionalInt.empty() : OptionalInt.of(line),
                expected,
                found,
                message,
                hint);
    }

    private static Optional<String> readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT
                ? Optional.empty()
                : Optional.of(
                        ByteBuffer.wrap(in.readNBytes(length)).asCharBuffer().toString());
    }

    /** Packs findings in the order in which they come. */
    static final class Packer {
        private final List<byte[]> blocks = new ArrayList<>();
        private final List<Finding> waiting = new ArrayList<>(BLOCK);
        private int size;

        void add(Finding finding) {
            waiting.add(finding);
            size++;
            if (waiting.size() == BLOCK) {
                pack();
            }
        }

        PackedFindings finish() {
            if (!waiting.isEmpty()) {
                pack();
            }
            return new PackedFindings(blocks, size);
        }

        private void pack() {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            Deflater fast = new Deflater(Deflater.BEST_SPEED);
            try (DataOutputStream out = new DataOutputStream(plain);
                    DeflaterOutputStream packed = new DeflaterOutputStream(block, fast)) {
                for (Finding finding : waiting) {
                    write(out, finding);
                }
                plain.writeTo(packed);
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory doesn't fail", e);
            } finally {
                fast.end();
            }
            blocks.add(block.toByteArray());
            waiting.clear();
        }

        @SuppressWarnings("EnumOrdinal") // It is read back in the same process.
        private static void write(DataOutputStream out, Finding finding) throws IOException {
            out.writeShort(PLACES.get(finding.code()));
            out.writeInt(finding.line().orElse(ABSENT));
            write(out, Optional.of(finding.path()));
            write(out, finding.expected());
            write(out, finding.found());
            write(out, Optional.of(finding.message()));
            write(out, Optional.of(finding.hint()));
        }

        /** In UTF-16, which can hold half of a surrogate pair: such names are met. */
        private static void write(DataOutputStream out, Optional<String> text) throws IOException {
            if (text.isEmpty()) {
                out.writeInt(ABSENT);
                return;
            }
            ByteBuffer octets = ByteBuffer.allocate(2 * text.get().length());
            octets.asCharBuffer().put(text.get());
            out.writeInt(octets.capacity());
            out.write(octets.array());
        }
    }
}
