package org.bagwright.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bagwright.config.DecisionsFile;
import org.bagwright.config.DecisionsReading;
import org.bagwright.config.DecisionsText;
import org.bagwright.model.Decision;
import org.bagwright.model.Decisions;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;

/**
 * The file {@code decisions.yaml} under the hands of a reviewer. Whoever writes says which content he has seen, by its
 * digest; a file that has changed since is not overwritten. A write is on the disk when its method returns: a temporary
 * file, synced, renamed, the folder synced.
 */
final class DecisionStore {
    /** Steps that can be undone. */
    private static final int MOST_STEPS = 500;

    private final Path file;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Octets content;
    private Decisions decisions;

    /** A write that can be undone: the content it made, and the text that was there before. */
    private record Step(String digest, String before) {}

    private DecisionStore(Path file, Octets content, Decisions decisions) {
        this.file = file;
        this.content = content;
        this.decisions = decisions;
    }

    /** The file in {@code project}; {@code Refusal} when it can't be read as decisions. */
    static DecisionStore in(Path project) throws IOException, Refusal {
        Path file = project.resolve(DecisionsFile.NAME);
        // A link stays a link: what it points to is replaced.
        Path real = Files.exists(file) ? file.toRealPath() : file;
        DecisionStore store = new DecisionStore(real, Octets.owning(new byte[0]), Decisions.NONE);
        store.refresh();
        return store;
    }

    /** Reads the file again if it has changed. */
    void refresh() throws IOException, Refusal {
        Octets now = read();
        if (!now.equals(content)) {
            decisions = parsed(now);
            content = now;
        }
    }

    private Octets read() throws IOException {
        return Octets.owning(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private static Decisions parsed(Octets octets) throws Refusal {
        DecisionsReading reading = DecisionsFile.of(octets);
        if (reading.decisions().isEmpty()) {
            Finding first = reading.findings().get(0);
            String line = first.line().isPresent() ? ":" + first.line().getAsInt() : "";
            throw new Refusal(Refusal.CONFLICT, first.path() + line + ": " + first.message());
        }
        return reading.decisions().get();
    }

    Decisions decisions() {
        return decisions;
    }

    /** Names the content of the file. */
    String digest() {
        return content.digest(DigestAlgorithm.SHA256).hex();
    }

    boolean canUndo() {
        return !steps.isEmpty() && steps.peek().digest().equals(digest());
    }

    /** A fresh id. */
    String nextId() {
        int highest = 0;
        for (Decision decision : decisions.all()) {
            if (decision.id().matches("d-[0-9]{1,8}")) {
                highest = Math.max(highest, Integer.parseInt(decision.id().substring(2)));
            }
        }
        return "d-" + (highest + 1);
    }

    /** Takes out {@code gone} and adds {@code more}, if the file is the one that was {@code seen}. */
    void write(String seen, List<String> gone, List<Decision> more) throws IOException, Refusal {
        checkSeen(seen);
        String before = content.text(StandardCharsets.UTF_8);
        try {
            String edited = DecisionsText.edited(before, gone, more);
            replace(edited);
            steps.push(new Step(digest(), before));
            if (steps.size() > MOST_STEPS) {
                steps.removeLast();
            }
        } catch (DecisionsText.NotEditable e) {
            throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
        }
    }

    /** Undoes the last write of this server, if nothing was written since. */
    void undo(String seen) throws IOException, Refusal {
        checkSeen(seen);
        if (!canUndo()) {
            throw new Refusal(Refusal.CONFLICT, "there is nothing to undo");
        }
        replace(steps.peek().before());
        steps.pop();
    }

    private void checkSeen(String seen) throws IOException, Refusal {
        refresh();
        if (!digest().equals(seen)) {
            throw new Refusal(
                    Refusal.CONFLICT, DecisionsFile.NAME + " has changed since this page read it; nothing was written");
        }
    }

    private void replace(String text) throws IOException, Refusal {
        Octets octets = Octets.owning(text.getBytes(StandardCharsets.UTF_8));
        Decisions next = parsed(octets);
        if (Files.exists(file) && !Files.isWritable(file)) {
            // A rename would go over it: it asks the folder, not the file.
            throw new Refusal(Refusal.FORBIDDEN, DecisionsFile.NAME + " is read-only; nothing was written");
        }
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, "." + DecisionsFile.NAME + "-", ".tmp");
        try {
            writeSynced(temporary, octets);
            keepPermissions(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
        content = octets;
        decisions = next;
    }

    /** A temporary file can be read by its owner alone; the decisions are for everybody who may read the project. */
    private void keepPermissions(Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.exists(file)
                            ? Files.getPosixFilePermissions(file)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void writeSynced(Path temporary, Octets octets) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer left = octets.asByteBuffer();
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Where the platform can't sync a folder (Windows), a rename is on the disk by itself. */
    private static void syncFolder(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
