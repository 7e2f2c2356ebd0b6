package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagwright.archive.SerializedBag;
import org.bagwright.diff.Difference;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.layout.RecordedBag;
import org.bagwright.verify.BagContainer;
import org.bagwright.verify.BagFolder;
import org.bagwright.verify.ContainerFault;

/** The bag of a released version, wherever it still is: its folder, or one of its archives. */
final class ReleasedBag {
    private final List<Path> places = new ArrayList<>();

    /** The bag of {@code release}, if it is in the folder {@code releases}. */
    ReleasedBag(ReleaseRecord release, Path releases) {
        Path folder = releases.resolve(release.releaseName());
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            places.add(folder);
        }
        for (ReleaseRecord.PackedFile archive : release.archives()) {
            Path file = releases.resolve(archive.file());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                places.add(file);
            }
        }
    }

    /** What is read of a bag; may be asked of several places, until there is an answer. */
    interface Question<T> {
        Optional<T> ask(BagContainer bag) throws IOException;
    }

    /** The answer from the first place that has one; a place that is damaged has none. */
    <T> Optional<T> ask(Question<T> question) throws IOException {
        for (Path place : places) {
            Optional<T> answer = ask(place, question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> ask(Path place, Question<T> question) throws IOException {
        try {
            if (Files.isDirectory(place)) {
                return question.ask(BagFolder.at(place));
            }
            try (SerializedBag bag = SerializedBag.at(place)) {
                return question.ask(bag);
            }
        } catch (ContainerFault e) {
            return Optional.empty();
        }
    }

    /** What is said of the difference to the bag in the folder {@code later}, by the records of both. */
    <T> Optional<T> compare(Path later, Function<Difference, T> saying) throws IOException {
        return ask(bag -> {
            Optional<RecordedBag> before = RecordedBag.in(bag, finding -> {});
            Optional<RecordedBag> after = RecordedBag.in(BagFolder.at(later), finding -> {});
            try (RecordedBag one = before.orElse(null);
                    RecordedBag other = after.orElse(null)) {
                return one == null || other == null
                        ? Optional.empty()
                        : Optional.of(saying.apply(Difference.between(one, other, (which, finding) -> {})));
            }
        });
    }
}
