package org.bagwright.verify;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A bag in a folder. Walks with one folder open at a time; links are never followed, nothing but files is opened. */
public final class BagFolder implements BagContainer {
    /** Stands for octets of a name that the platform's charset hasn't. */
    private static final char UNREADABLE = '\uFFFD';
    /** Whether Java reads file names in UTF-8; it does so in a UTF-8 locale only. */
    private static final boolean NAMES_ARE_UTF8 =
            System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");

    private final Path bag;

    private BagFolder(Path bag) {
        this.bag = bag;
    }

    /**
     * The bag in the folder {@code bag}.
     *
     * @throws IOException when the folder is missing, or isn't one
     */
    public static BagFolder at(Path bag) throws IOException {
        if (!Files.isDirectory(bag)) {
            Files.readAttributes(bag, BasicFileAttributes.class);
            throw new NotDirectoryException(bag.toString());
        }
        return new BagFolder(bag);
    }

    @Override
    public Path place() {
        return bag;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(bag);
    }

    @Override
    public Optional<String> mediaType() {
        return Optional.empty();
    }

    @Override
    public SortedSet<String> topFiles(Predicate<String> wanted) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(bag)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (wanted.test(name) && Files.isRegularFile(entry, NOFOLLOW_LINKS)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    @Override
    public InputStream open(String topFile) throws IOException {
        return Files.newInputStream(bag.resolve(topFile), NOFOLLOW_LINKS);
    }

    @Override
    public void walk(Visitor visitor) throws InterruptedIOException {
        new Walk(visitor).run();
    }

    private record Folder(Path folder, String prefix) {}

    private record FileContent(Path file, long octets) implements Content {
        @Override
        public boolean lasts() {
            return true;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file, NOFOLLOW_LINKS);
        }
    }

    private final class Walk {
        private final Visitor visitor;
        private final Deque<Folder> waiting = new ArrayDeque<>();

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        void run() throws InterruptedIOException {
            waiting.push(new Folder(bag, ""));
            while (!waiting.isEmpty()) {
                list(waiting.pop());
            }
        }

        private void list(Folder folder) throws InterruptedIOException {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.folder())) {
                for (Path entry : entries) {
                    meet(entry, folder.prefix() + entry.getFileName());
                }
            } catch (InterruptedIOException e) {
                throw e;
            } catch (DirectoryIteratorException e) {
                visitor.unreadable(folder.prefix(), e.getCause());
            } catch (IOException e) {
                visitor.unreadable(folder.prefix(), e);
            }
        }

        private void meet(Path entry, String path) throws InterruptedIOException {
            if (path.indexOf(UNREADABLE) >= 0 && !NAMES_ARE_UTF8) {
                String folder = path.substring(0, path.lastIndexOf('/') + 1);
                visitor.unreadable(folder, new IOException("names in it can't be read under this locale"));
                return;
            }
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS);
            } catch (IOException e) {
                visitor.unreadable(path, e);
                return;
            }
            if (attributes.isRegularFile()) {
                visitor.file(path, new FileContent(entry, attributes.size()));
            } else if (attributes.isDirectory()) {
                visitor.folder(path);
                waiting.push(new Folder(entry, path + "/"));
            } else if (attributes.isSymbolicLink()) {
                visitor.link(path);
            } else {
                visitor.special(path);
            }
        }
    }
}
