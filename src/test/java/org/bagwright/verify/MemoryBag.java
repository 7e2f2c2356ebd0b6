package org.bagwright.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A bag in memory that is read as an archive is: in one go, what was met can't be opened later. */
record MemoryBag(SortedMap<String, byte[]> files) implements BagContainer {

    /** The files of a bag in a folder. */
    static MemoryBag of(Path bag) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(bag)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(bag.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new MemoryBag(files);
    }

    /** The same bag with another content of one file. */
    MemoryBag with(String path, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, content);
        return new MemoryBag(changed);
    }

    MemoryBag without(String path) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.remove(path);
        return new MemoryBag(changed);
    }

    Verification verify() throws IOException {
        return new BagVerifier(1, octets -> {}, List.of()).verify(this);
    }

    @Override
    public Path place() {
        return Path.of("bag.zip");
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mediaType() {
        return Optional.of("application/zip");
    }

    @Override
    public SortedSet<String> topFiles(Predicate<String> wanted) {
        SortedSet<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(name -> name.indexOf('/') < 0 && wanted.test(name))
                .forEach(names::add);
        return names;
    }

    @Override
    public InputStream open(String topFile) {
        return new ByteArrayInputStream(files.get(topFile));
    }

    @Override
    public void walk(Visitor visitor) throws IOException {
        SortedSet<String> folders = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (folders.add(path.substring(0, slash))) {
                    visitor.folder(path.substring(0, slash));
                }
            }
            visitor.file(path, new Passing(file.getValue()));
        }
    }

    private static final class Passing implements Content {
        private final byte[] content;

        Passing(byte[] content) {
            this.content = content;
        }

        @Override
        public long octets() {
            return content.length;
        }

        @Override
        public boolean lasts() {
            return false;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
