package org.bagwright.layout;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bagwright.model.BagPath;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fixity;

/**
 * The payload files that a manifest of our own making lists: digest, two blanks, path. Lines of another shape are passed
 * over, as are files that aren't there: the verifier tells of them.
 */
final class ListedFiles {
    private static final String PAYLOAD = "data/";

    /** Digest, blanks, {@code data/} and the longest path are far shorter. */
    private static final int LONGEST_LINE = 1_000;

    private final PayloadFiles files;

    ListedFiles(PayloadFiles files) {
        this.files = files;
    }

    /** By the manifest of the strongest algorithm that is there. */
    void forEach(Consumer<Fixity> taker) throws IOException {
        List<DigestAlgorithm> algorithms = new ArrayList<>(DigestAlgorithm.forNewBags());
        Collections.reverse(algorithms);
        for (DigestAlgorithm algorithm : algorithms) {
            Path manifest = files.bag().resolve("manifest-" + algorithm.bagName() + ".txt");
            if (Files.isRegularFile(manifest, NOFOLLOW_LINKS)) {
                read(manifest, algorithm, taker);
                return;
            }
        }
    }

    private void read(Path manifest, DigestAlgorithm algorithm, Consumer<Fixity> taker) throws IOException {
        try (Reader in = new InputStreamReader(
                        Channels.newInputStream(FileChannel.open(manifest, READ, NOFOLLOW_LINKS)),
                        StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(in)) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    add(line.toString(), algorithm, taker);
                    line.setLength(0);
                } else if (line.length() <= LONGEST_LINE) {
                    line.append((char) c);
                }
            }
        }
    }

    private void add(String line, DigestAlgorithm algorithm, Consumer<Fixity> taker) throws IOException {
        int blanks = line.indexOf("  ");
        if (blanks < 0 || line.length() > LONGEST_LINE || !line.startsWith(PAYLOAD, blanks + 2)) {
            return;
        }
        Optional<Fixity> file =
                fixity(line.substring(0, blanks), line.substring(blanks + 2 + PAYLOAD.length()), algorithm);
        if (file.isPresent()) {
            taker.accept(file.get());
        }
    }

    private Optional<Fixity> fixity(String hex, String path, DigestAlgorithm algorithm) throws IOException {
        try {
            BagPath file = new BagPath(path);
            Digest digest = new Digest(algorithm, hex);
            return files.isThere(file) ? Optional.of(new Fixity(file, files.size(file), digest)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
