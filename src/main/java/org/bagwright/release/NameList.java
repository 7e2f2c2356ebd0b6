package org.bagwright.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Names in the order they were added, each of at most 65,535 octets. A list of a million takes little more than their octets. */
final class NameList {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(octets);

    void add(String name) throws IOException {
        out.writeUTF(name);
    }

    /** Gives each to {@code reader}. */
    void forEach(ReleaseContent.Reader<String> reader) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets.toByteArray()));
        while (in.available() > 0) {
            reader.read(in.readUTF());
        }
    }

    /** What is done with two names. */
    interface PairReader {
        void read(String first, String second) throws IOException;
    }

    /** Gives each and the one after it to {@code reader}, for a list of pairs. */
    void forEachPair(PairReader reader) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets.toByteArray()));
        while (in.available() > 0) {
            reader.read(in.readUTF(), in.readUTF());
        }
    }
}
