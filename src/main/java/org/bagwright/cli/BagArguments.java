package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The bags that arguments name. A shell expands {@code dataset/*} itself; where there is none, or the pattern was quoted, it
 * is done here: {@code *}, {@code ?} and {@code [a-z]} in each part of the path, hidden names left out, sorted. Only folders and
 * archives match a pattern.
 */
final class BagArguments {
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|tar|tgz|txz|tzst|tbz2?|tar\\.(gz|xz|zst|bz2))", Pattern.CASE_INSENSITIVE);

    private BagArguments() {}

    /**
     * The bags that {@code argument} names.
     *
     * @param folder what it is relative to
     * @return paths as the argument writes them; one at least
     * @throws NoSuchFileException when it is a pattern, and nothing matches
     */
    static List<String> expand(String argument, Path folder) throws IOException {
        if (!isPattern(argument) || exists(argument, folder)) {
            return List.of(argument);
        }
        String start = argument.startsWith("/") ? "/" : "";
        List<String> found = List.of(start);
        String[] parts =
                argument.substring(start.length()).replaceAll("/+$", "").split("/+", -1);
        for (int at = 0; at < parts.length; at++) {
            found = next(found, parts[at], at == parts.length - 1, folder);
        }
        if (found.isEmpty()) {
            throw new NoSuchFileException(argument, null, "no bag matches");
        }
        return found;
    }

    /** On Windows no path can have an asterisk in it. */
    private static boolean exists(String argument, Path folder) {
        try {
            return Files.exists(folder.resolve(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    }

    private static List<String> next(List<String> before, String part, boolean last, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (String prefix : before) {
            if (!isPattern(part)) {
                if (Files.exists(folder.resolve(prefix + part))) {
                    found.add(prefix + part + (last ? "" : "/"));
                }
            } else if (Files.isDirectory(folder.resolve(prefix))) {
                matching(prefix, part, last, folder).forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> matching(String prefix, String part, boolean last, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        PathMatcher matcher;
        try {
            matcher = folder.getFileSystem().getPathMatcher("glob:" + part.replace("{", "\\{"));
        } catch (PatternSyntaxException e) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(prefix))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean hidden = name.startsWith(".") && !part.startsWith(".");
                boolean fits = Files.isDirectory(entry)
                        || (last && ARCHIVE.matcher(name).matches());
                if (!hidden && fits && matcher.matches(entry.getFileName())) {
                    found.add(prefix + name + (last ? "" : "/"));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(null);
        return found;
    }
}
