package org.bagwright.profile;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bagwright.json.Schema;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.BagFacts;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.FurtherCheck;

/**
 * Checks each bag against the profiles that it names, as far as they are at hand: among those given, Bagwright's own, a JSON
 * file in the bag's folder, one in the project's folder, its {@code schema/} or its {@code profiles/}. Nothing is fetched.
 */
public final class NamedProfiles implements FurtherCheck {
    /** Files that are looked into for a profile, in each place. */
    private static final int MOST_CANDIDATES = 64;
    /** Profiles that a bag may name; no known bag names more than two. */
    private static final int MOST_NAMED = 16;

    private final Set<String> given;
    private final Path project;

    /**
     * Looks for profiles beside those that are checked anyway.
     *
     * @param given profiles that each bag is checked against by a {@link ProfileCheck} of its own
     * @param project the folder of the dataset project
     */
    public NamedProfiles(List<BagItProfile> given, Path project) {
        this.given = given.stream().flatMap(it -> it.identifier().stream()).collect(Collectors.toSet());
        this.project = project;
    }

    @Override
    public void check(BagFacts bag, int jobs, Consumer<Finding> findings) {
        Set<String> named = new TreeSet<>(bag.info().values(ProfileReader.IDENTIFIER));
        named.removeAll(given);
        for (String identifier : named.stream().limit(MOST_NAMED).toList()) {
            Optional<Found> found = find(identifier, bag);
            if (found.isPresent()) {
                found.get().check(bag, jobs, findings);
            } else {
                findings.accept(Finding.of(
                                FindingCode.PROFILE_NOT_HERE,
                                BagInfo.FILE,
                                "names the profile '" + Excerpt.of(identifier) + "', which isn't at hand: not checked")
                        .hinting("get it, then: bagwright verify --profile FILE BAG"));
            }
        }
        if (named.size() > MOST_NAMED) {
            String message = "names " + (named.size() - MOST_NAMED) + " more profiles, which were not looked for";
            findings.accept(Finding.of(FindingCode.PROFILE_NOT_HERE, BagInfo.FILE, message));
        }
    }

    /** A profile and where it was found. */
    private record Found(ProfileReading reading, boolean inBag) {

        void check(BagFacts bag, int jobs, Consumer<Finding> findings) {
            reading.findings().forEach(finding -> findings.accept(inBag ? finding : ofTheBag(finding)));
            new ProfileCheck(reading.profile().orElseThrow()).check(bag, jobs, findings);
        }

        /** What is wrong with a file beside the bag, placed where the bag names it. */
        private static Finding ofTheBag(Finding finding) {
            String line =
                    finding.line().isPresent() ? ", line " + finding.line().getAsInt() : "";
            return Finding.of(
                            finding.code(),
                            BagInfo.FILE,
                            "names a profile (" + finding.path() + line + ") that is faulty: it " + finding.message())
                    .hinting(finding.hint());
        }
    }

    private Optional<Found> find(String identifier, BagFacts bag) {
        if (identifier.equals(Schema.profileIdentifier())) {
            return Optional.of(new Found(ProfileReader.read(Schema.profile(), "Bagwright's own"), false));
        }
        return candidates(bag).stream()
                .map(candidate -> read(candidate, bag))
                .flatMap(Optional::stream)
                .filter(found -> found.reading()
                        .profile()
                        .flatMap(BagItProfile::identifier)
                        .filter(identifier::equals)
                        .isPresent())
                .findFirst();
    }

    /** A candidate that can't be read isn't the profile, as far as anyone knows. */
    private static Optional<Found> read(Path candidate, BagFacts bag) {
        Optional<String> inBag = bag.folder()
                .filter(candidate::startsWith)
                .map(folder -> folder.relativize(candidate).toString().replace('\\', '/'));
        try {
            String source = inBag.orElse(candidate.getFileName().toString());
            return Optional.of(new Found(ProfileReader.read(candidate, source), inBag.isPresent()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<Path> candidates(BagFacts bag) {
        List<Path> candidates = new ArrayList<>();
        bag.folder().ifPresent(folder -> {
            bag.tagFiles().stream()
                    .filter(NamedProfiles::isJson)
                    .limit(MOST_CANDIDATES)
                    .forEach(path -> candidates.add(folder.resolve(path)));
            StreamSupport.stream(bag.payloadFiles().spliterator(), false)
                    .filter(path ->
                            isJson(path) && path.toLowerCase(Locale.ROOT).contains("profile"))
                    .sorted()
                    .limit(MOST_CANDIDATES)
                    .forEach(path -> candidates.add(folder.resolve(path)));
            candidates.removeIf(file -> !Files.isRegularFile(file, NOFOLLOW_LINKS));
        });
        for (Path folder : List.of(project, project.resolve("schema"), project.resolve("profiles"))) {
            candidates.addAll(jsonFiles(folder));
        }
        candidates.removeIf(NamedProfiles::isTooLarge);
        return candidates;
    }

    private static boolean isJson(String path) {
        return path.endsWith(".json");
    }

    private static boolean isTooLarge(Path file) {
        try {
            return Files.size(file) > ProfileReader.LARGEST;
        } catch (IOException e) {
            return true;
        }
    }

    /** Of a folder that can't be listed there is none. */
    private static List<Path> jsonFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return files.stream().sorted().limit(MOST_CANDIDATES).toList();
    }
}
