package org.bagwright.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    @Test
    void putsTextsThatLookAlikeInOneCluster() {
        Duplicates duplicates = clustered(List.of(words(0, 300), words(1000, 300), words(0, 300) + " and a last word"));
        assertEquals(1, duplicates.clusters());
        assertEquals(Optional.of(0), duplicates.clusterOf(0));
        assertEquals(Optional.empty(), duplicates.clusterOf(1));
        assertEquals(Optional.of(0), duplicates.clusterOf(2));
    }

    @Test
    void keepsTextsThatShareHalfTheirWordsApart() {
        assertEquals(0, clustered(List.of(words(0, 300), words(150, 300))).clusters());
    }

    @Test
    void ignoresCaseAndPunctuation() {
        Signature plain = Signature.of("the harbour will close from next spring the authority said");
        Signature printed = Signature.of("The harbour will close from next spring, the authority SAID.");
        assertEquals(1.0, plain.similarity(printed));
    }

    @Test
    void estimatesSharedWording() {
        double half = Signature.of(words(0, 400)).similarity(Signature.of(words(133, 400)));
        assertTrue(half > 0.3 && half < 0.7, () -> "estimate " + half);
    }

    private static Duplicates clustered(List<String> texts) {
        Duplicates duplicates = new Duplicates();
        texts.forEach(text -> duplicates.add(Signature.of(text)));
        duplicates.cluster();
        return duplicates;
    }

    private static String words(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
