package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamePartingTest {

    @Test
    void leavesNamesThatDiffer() {
        assertEquals(
                List.of("a.txt", "b-1.txt", "b-2.txt", "d/a.txt"), parted("a.txt", "b-1.txt", "b-2.txt", "d/a.txt"));
    }

    @Test
    void partsNamesThatDifferInCaseOnlyAndLetsTheFirstKeepItsOwn() {
        assertEquals(List.of("A.txt", "a-" + digits("a.txt") + ".txt"), parted("A.txt", "a.txt"));
    }

    @Test
    void partsNamesThatDifferInSuffixOnly() {
        assertEquals(List.of("a.html", "a-" + digits("a.txt") + ".txt"), parted("a.html", "a.txt"));
    }

    @Test
    void partsNamesThatBecomeEqualWhenMadePortable() {
        assertEquals(
                List.of("Muller.txt", "Muller-" + digits("Müller.txt") + ".txt"), parted("Muller.txt", "Müller.txt"));
    }

    @Test
    void partsFolderAndHyphen() {
        assertEquals(List.of("d-a.txt", "d/a-" + digits("d/a.txt") + ".txt"), parted("d-a.txt", "d/a.txt"));
    }

    @Test
    void partsIdFromTheNumberedDocumentsOfAnother() {
        assertEquals(List.of("a-1.txt", "a-" + digits("a.txt") + ".txt"), parted("a-1.txt", "a.txt"));
        assertEquals(List.of("A.txt", "a-12-" + digits("a-12.txt") + ".txt"), parted("A.txt", "a-12.txt"));
    }

    @Test
    void partsFileFromFolderOfTheSamePortableName() {
        assertEquals(List.of("u/a.txt", "u-" + digits("ü")), parted("u/a.txt", "ü"));
    }

    @Test
    void findsAnotherNameWhenSomeoneTookThePartedOne() {
        String taken = "a-" + digits("a.txt") + ".txt";
        List<String> names = parted("A.txt", taken, "a.txt");
        assertEquals(3, new HashSet<>(names).size());
        assertEquals(List.of("A.txt", taken), names.subList(0, 2));
        assertTrue(names.get(2).startsWith(taken.replace(".txt", "")), names::toString);
    }

    @Test
    void findsNamesForManyHostileOnesOfGreatLength() {
        String stem = "b".repeat(PortableName.MAX_LENGTH - 4);
        List<String> originals = new ArrayList<>(List.of(stem + ".htm"));
        String digest = CaptureEntry.digestOfName(stem + ".txt");
        for (int digits = 8; digits < 60; digits++) {
            int room = PortableName.MAX_LENGTH + 9 - 5 - digits;
            originals.add(
                    stem.substring(0, Math.min(stem.length(), room)) + "-" + digest.substring(0, digits) + ".csv");
        }
        originals.add(stem + ".txt");
        Set<String> names = new HashSet<>();
        parted(originals.toArray(String[]::new)).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        assertEquals(originals.size(), names.size());
    }

    private static List<String> parted(String... originals) {
        List<CaptureEntry> entries = new ArrayList<>(Stream.of(originals)
                .map(name -> new CaptureEntry(name, PortableName.of(name), 1, 0))
                .toList());
        NameParting.part(entries);
        entries.forEach(entry -> entry.path());
        return entries.stream().map(CaptureEntry::portableName).toList();
    }

    private static String digits(String original) {
        return CaptureEntry.digestOfName(original).substring(0, 8);
    }
}
