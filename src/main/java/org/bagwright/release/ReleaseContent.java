package org.bagwright.release;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.BagPath;
import org.bagwright.model.Fixity;

/** What is in a release, as often as a description wants to read it; records stream, so that memory holds one. */
public interface ReleaseContent {
    /** What is done with a record. */
    interface Reader<T> {
        void read(T value) throws IOException;
    }

    /** Reads the captures' records in their order, without their ledgers. */
    void captures(Reader<CaptureRecord> reader) throws IOException;

    /** Reads the documents' records in their order. */
    void documents(Reader<DocumentRecord> reader) throws IOException;

    /** The payload files whose paths are {@code wanted}, sorted; their digests are SHA-512. */
    List<Fixity> files(Predicate<String> wanted);

    /** Whether there are payload files in {@code folder} or below it. */
    boolean hasFolder(BagPath folder);
}
