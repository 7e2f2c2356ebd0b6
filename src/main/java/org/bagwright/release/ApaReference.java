package org.bagwright.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * A reference to a data set in the form of the Publication Manual of the American Psychological Association, 7th edition:
 * creators, year, title, version, kind, publisher, identifier. Plain text: the title is set in italics by whoever prints it.
 */
final class ApaReference {
    /** From 21 creators on, the first 19 are named, then the last. */
    private static final int NAMED_IN_FULL = 20;

    private ApaReference() {}

    static String of(Dataset dataset, Optional<String> swhid) {
        StringBuilder out = new StringBuilder(200);
        out.append(withFinalDot(creators(dataset.creators())));
        out.append(" (").append(dataset.date().getYear()).append("). ");
        out.append(withoutFinalDot(dataset.title()));
        out.append(" (Version ").append(dataset.version()).append(") [Data set].");
        dataset.publisher()
                .filter(publisher -> !isSoleCreator(publisher, dataset))
                .ifPresent(publisher -> out.append(' ').append(withFinalDot(publisher)));
        dataset.doi().map(doi -> "https://doi.org/" + doi).or(() -> swhid).ifPresent(identifier -> out.append(' ')
                .append(identifier));
        return out.toString();
    }

    /** An author that is the publisher too is named once. */
    private static boolean isSoleCreator(String publisher, Dataset dataset) {
        return dataset.creators().size() == 1
                && dataset.creators().get(0).displayName().equals(publisher);
    }

    private static String creators(List<Creator> creators) {
        List<String> names = creators.stream().map(ApaReference::name).toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        int last = names.size() - 1;
        if (names.size() > NAMED_IN_FULL) {
            return String.join(", ", names.subList(0, NAMED_IN_FULL - 1)) + ", … " + names.get(last);
        }
        return String.join(", ", names.subList(0, last)) + ", & " + names.get(last);
    }

    private static String name(Creator creator) {
        if (creator instanceof Creator.Person person && !person.givenName().isBlank()) {
            return person.familyName() + ", " + initials(person.givenName());
        }
        return creator.displayName();
    }

    /** {@code Jean-Paul Marie} to {@code J.-P. M.}; a name in a script without upper case stays as it is. */
    private static String initials(String given) {
        List<String> words = new ArrayList<>();
        for (String word : given.strip().split("\\s+", -1)) {
            words.add(Arrays.stream(word.split("-", -1))
                    .filter(part -> !part.isEmpty())
                    .map(ApaReference::initial)
                    .collect(Collectors.joining("-")));
        }
        return String.join(" ", words);
    }

    private static String initial(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first)
                ? Character.toString(Character.toUpperCase(first)) + "."
                : name;
    }

    private static String withFinalDot(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String withoutFinalDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
