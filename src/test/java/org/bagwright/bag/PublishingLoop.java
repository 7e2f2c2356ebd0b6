package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.verify.VerifiedBag;

/** Builds and publishes two contents by turns, until it is killed. */
final class PublishingLoop {
    private PublishingLoop() {}

    public static void main(String[] arguments) throws IOException {
        Path dataset = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = 0; round < rounds; round++) {
            publish(dataset, "flavour " + round % 2);
            if (round == 0) {
                System.out.println("published");
            }
        }
    }

    static Publication.Outcome publish(Path dataset, String flavour) throws IOException {
        try (Publication publication = Publication.into(dataset)) {
            Path staging = publication.staging();
            SampleBag.drafted(staging, flavour, List.of(DigestAlgorithm.SHA512));
            VerifiedBag bag = SampleBag.verify(staging).bag().orElseThrow();
            return publication.publish(bag, dataset.resolve("sample-1.0.0"));
        }
    }
}
