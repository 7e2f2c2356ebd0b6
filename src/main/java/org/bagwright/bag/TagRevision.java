package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;

/**
 * A bag with some of its tag files written anew. The payload, its manifests and all other tag files stay as they are, to the
 * octet: they are linked, or copied where the file system has no hard links. Signatures of a tag manifest stay behind, as they
 * would no longer fit.
 */
public final class TagRevision {
    private static final Pattern TAG_MANIFEST = Pattern.compile("tagmanifest-([a-z0-9]+)\\.txt");
    private static final Pattern SIGNATURE = Pattern.compile("tagmanifest-[a-z0-9]+\\.txt\\.sig");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]+)( {2})(.+)");

    private final Path bag;
    private final SortedMap<String, Octets> revised;

    /**
     * A revision of the bag in the folder {@code bag}.
     *
     * @param texts the new content of tag files that it has
     */
    public TagRevision(Path bag, Map<BagPath, String> texts) {
        this.bag = bag;
        this.revised = new TreeMap<>();
        texts.forEach((path, text) -> revised.put(path.value(), Octets.owning(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * A file to be revised that isn't what a tag manifest says, or is listed in none of them: to write it anew would hide that
     * somebody changed it.
     */
    public Optional<String> changedBefore() throws IOException {
        for (Path manifest : manifests()) {
            SortedMap<String, String> listed = new TreeMap<>();
            for (String line : lines(manifest)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    listed.put(matcher.group(3), matcher.group(1));
                }
            }
            for (String path : revised.keySet()) {
                String found = digest(bag.resolve(path), algorithm(manifest));
                if (!found.equals(listed.get(path))) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the bag has a signature, which the revision will not have. */
    public boolean leavesASignature() throws IOException {
        return !topFiles(SIGNATURE).isEmpty();
    }

    /**
     * Writes the revision into {@code staging}, an empty folder on the bag's file system.
     *
     * @throws IOException also when there is something else than files and folders in the bag
     */
    public void stage(Path staging) throws IOException {
        Files.walkFileTree(bag, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(staging.resolve(bag.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    throw new FileSystemException(file.toString(), null, "not a regular file");
                }
                place(file, staging);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void place(Path file, Path staging) throws IOException {
        String path = bag.relativize(file).toString().replace('\\', '/');
        Path target = staging.resolve(bag.relativize(file));
        Matcher manifest = TAG_MANIFEST.matcher(path);
        if (revised.containsKey(path)) {
            Files.write(target, revised.get(path).toArray());
        } else if (manifest.matches()) {
            Files.writeString(target, revisedManifest(file), StandardCharsets.UTF_8);
        } else if (!SIGNATURE.matcher(path).matches()) {
            linkOrCopy(file, target);
        }
    }

    private String revisedManifest(Path manifest) throws IOException {
        DigestAlgorithm algorithm = algorithm(manifest);
        StringBuilder out = new StringBuilder();
        for (String line : lines(manifest)) {
            Matcher matcher = LINE.matcher(line);
            boolean changed = matcher.matches() && revised.containsKey(matcher.group(3));
            out.append(
                            changed
                                    ? revised.get(matcher.group(3))
                                                    .digest(algorithm)
                                                    .hex()
                                            + matcher.group(2)
                                            + matcher.group(3)
                                    : line)
                    .append('\n');
        }
        return out.toString();
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, target, NOFOLLOW_LINKS);
        }
    }

    private List<Path> manifests() throws IOException {
        return topFiles(TAG_MANIFEST);
    }

    /** The files directly in the bag with such a name, sorted. */
    private List<Path> topFiles(Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(bag)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path manifest) throws IOException {
        return Files.readString(manifest, StandardCharsets.UTF_8).lines().toList();
    }

    private static DigestAlgorithm algorithm(Path manifest) throws IOException {
        Matcher matcher = TAG_MANIFEST.matcher(manifest.getFileName().toString());
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .flatMap(m -> DigestAlgorithm.named(m.group(1)))
                .orElseThrow(
                        () -> new FileSystemException(manifest.toString(), null, "of an algorithm that isn't known"));
    }

    private static String digest(Path file, DigestAlgorithm algorithm) throws IOException {
        try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            return Octets.owning(in.readAllBytes()).digest(algorithm).hex();
        }
    }
}
