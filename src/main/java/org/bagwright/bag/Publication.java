package org.bagwright.bag;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagwright.verify.VerifiedBag;

/**
 * The one way by which bags get into a dataset folder: written aside on the same file system, verified, synced to the
 * disk, then put in their place in one step. Whenever the process dies, the place holds the old bag or the new one,
 * whole.
 *
 * <p>The work folder {@code .bagwright} in the dataset folder holds a lock, so that there is one publication at a time;
 * whoever gets the lock clears away what a killed one left.
 *
 * <p>Where the system can't exchange two folders in one step (Windows, some network file systems), a replaced bag is
 * set aside for a moment before the new one takes its place. A process that dies in that moment leaves the place empty
 * until the next publication begins, which puts the old bag back.
 */
public final class Publication implements AutoCloseable {
    private static final String WORK = ".bagwright";
    private static final String STAGING = "staging-";
    private static final String ASIDE = "aside";

    /** What became of a bag that was to be published. */
    public enum Outcome {
        /** It is new. */
        CREATED,
        /** It took the place of another one. */
        REPLACED,
        /** The same bag was there already, and was left untouched. */
        UNCHANGED
    }

    private final Path dataset;
    private final Path work;
    private final FileChannel lock;
    private int stagings;

    private Publication(Path dataset, Path work, FileChannel lock) {
        this.dataset = dataset;
        this.work = work;
        this.lock = lock;
    }

    /**
     * Begins a publication into the folder {@code dataset}, which is made if it isn't there.
     *
     * @throws AnotherBuildIsRunning when there is one already
     */
    public static Publication into(Path dataset) throws IOException {
        Path folder = dataset.toAbsolutePath().normalize();
        Path work = Files.createDirectories(folder.resolve(WORK));
        FileChannel lock = lock(work.resolve("lock"));
        try {
            Publication publication = new Publication(folder, work, lock);
            publication.clearLeftovers();
            return publication;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new AnotherBuildIsRunning(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new AnotherBuildIsRunning(file);
    }

    private void clearLeftovers() throws IOException {
        for (Path bag : children(work.resolve(ASIDE))) {
            Path place = dataset.resolve(bag.getFileName());
            if (!FolderTree.exists(place)) {
                Files.move(bag, place, ATOMIC_MOVE);
            }
        }
        FolderTree.delete(work.resolve(ASIDE));
        for (Path child : children(work)) {
            if (child.getFileName().toString().startsWith(STAGING)) {
                FolderTree.delete(child);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!FolderTree.isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.toList());
        }
    }

    /** A fresh, empty folder for a {@link BagDraft}, on the file system of the dataset folder. */
    public synchronized Path staging() throws IOException {
        stagings++;
        return Files.createDirectory(work.resolve(STAGING + stagings));
    }

    /**
     * Puts {@code bag}, which lies in a {@link #staging} folder of this publication, at {@code target}, directly in the
     * dataset folder. The staging folder is gone afterwards.
     *
     * @throws FileAlreadyExistsException when something other than a folder is there
     */
    public Outcome publish(VerifiedBag bag, Path target) throws IOException {
        Path staged = bag.folder().toAbsolutePath().normalize();
        Path place = target.toAbsolutePath().normalize();
        if (!work.equals(staged.getParent())) {
            throw new IllegalArgumentException("not staged by this publication: " + bag.folder());
        }
        if (!dataset.equals(place.getParent())) {
            throw new IllegalArgumentException("not directly in " + dataset + ": " + target);
        }
        if (!FolderTree.exists(place)) {
            sync(bag, staged);
            Files.move(staged, place, ATOMIC_MOVE);
            Durability.syncFolder(dataset);
            return Outcome.CREATED;
        }
        return publishOver(bag, staged, place);
    }

    /**
     * Puts the bag of a released version at {@code target}, as {@link #publish} does; but a bag that is there and has the
     * same payload stays as it is, with its tag files and signatures.
     */
    public Outcome publishReleased(VerifiedBag bag, Path target) throws IOException {
        Path staged = bag.folder().toAbsolutePath().normalize();
        if (FolderTree.isFolder(target) && SameBag.holdsPayload(staged, target)) {
            FolderTree.delete(staged);
            return Outcome.UNCHANGED;
        }
        return publish(bag, target);
    }

    /**
     * Puts a file that lies in a {@link #staging} folder at {@code target}, somewhere below the dataset folder, in one
     * step: what was there before is there, or the new file, whole.
     */
    public void put(Path file, Path target) throws IOException {
        Path staged = file.toAbsolutePath().normalize();
        Path place = target.toAbsolutePath().normalize();
        if (!staged.startsWith(work) || !place.startsWith(dataset)) {
            throw new IllegalArgumentException("not staged by this publication, or to be put elsewhere: " + file);
        }
        Durability.syncFile(staged);
        Files.move(staged, place, ATOMIC_MOVE);
        Durability.syncFolder(place.getParent());
    }

    private Outcome publishOver(VerifiedBag bag, Path staged, Path place) throws IOException {
        if (!FolderTree.isFolder(place)) {
            throw new FileAlreadyExistsException(place.toString(), null, "not a folder");
        }
        if (SameBag.holds(staged, place)) {
            FolderTree.delete(staged);
            return Outcome.UNCHANGED;
        }
        sync(bag, staged);
        if (!AtomicExchange.exchange(staged, place)) {
            replaceInTwoSteps(staged, place);
        }
        Durability.syncFolder(dataset);
        Durability.syncFolder(work);
        FolderTree.delete(work.resolve(ASIDE));
        FolderTree.delete(staged);
        return Outcome.REPLACED;
    }

    private static void sync(VerifiedBag bag, Path staged) throws IOException {
        Durability.sync(staged, bag.payload().streams());
    }

    private void replaceInTwoSteps(Path staged, Path place) throws IOException {
        Path aside = Files.createDirectories(work.resolve(ASIDE)).resolve(place.getFileName());
        Files.move(place, aside, ATOMIC_MOVE);
        try {
            Files.move(staged, place, ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, place, ATOMIC_MOVE);
            throw e;
        }
    }

    /** Ends the publication; what was staged and not published goes. */
    @Override
    public void close() throws IOException {
        try {
            clearLeftovers();
        } finally {
            lock.close();
        }
    }
}
