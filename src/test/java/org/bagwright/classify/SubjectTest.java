package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagwright.model.Octets;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final String FERRY =
            "The harbour board defends the night ferry, which sails in winter from the harbour.";
    private static final String FERRY_AGAIN =
            "Passengers of the ferry say that the harbour board let it sail in heavy sea.";
    private static final String KESTREL =
            "An egg lies in the nest box on the tower, where kestrels have nested for ten years.";

    private final Subject subject = of(FERRY, FERRY_AGAIN, KESTREL, FERRY_AGAIN);

    private static Subject of(String... paragraphs) {
        Octets octets = Octets.owning(String.join("\n\n", List.of(paragraphs)).getBytes(StandardCharsets.UTF_8));
        return new Subject(
                Features.of(Segmentation.of(Decoding.of(octets, "raw/a.txt").text()))
                        .traits());
    }

    @Test
    void knowsTheSameSubjectByItsWords() {
        subject.begin(0, 1);

        assertTrue(subject.isOf(1, 2));
        assertFalse(subject.isOf(2, 3));
    }

    @Test
    void goesOnWithWhatIsAdded() {
        subject.begin(0, 1);
        subject.extend(3);

        assertTrue(subject.isOf(2, 3));
        assertTrue(subject.isOf(3, 4));
    }

    @Test
    void forgetsWhatWasBeforeItBegan() {
        subject.begin(0, 2);
        subject.begin(2, 3);

        assertFalse(subject.isOf(3, 4));
    }

    @Test
    void comparesTwiceAlike() {
        subject.begin(0, 1);

        assertTrue(subject.isOf(1, 2));
        assertTrue(subject.isOf(1, 2));
        assertFalse(subject.isOf(2, 3));
    }
}
