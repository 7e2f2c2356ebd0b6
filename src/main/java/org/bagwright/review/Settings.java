package org.bagwright.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bagwright.json.CaptureRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.SiteName;

/**
 * What a review is about.
 *
 * @param project the folder that gets {@code decisions.yaml}
 * @param bag the folder of the bag that is looked at
 * @param name what the dataset is called
 * @param by who decides, where the page isn't told another name
 * @param unsure blocks judged with less confidence are unsure
 * @param references reads the character references of marked-up captures; used by all threads
 * @param siteOf the site of a capture, by its record and its decoded text
 * @param raw tells how the captures differ from those the bag was built of; asked once
 * @param clock tells when something was decided
 * @param port 0 for any that is free
 * @param idle the server stops when nobody asked anything for so long
 */
public record Settings(
        Path project,
        Path bag,
        String name,
        String by,
        double unsure,
        CharacterReferences references,
        BiFunction<CaptureRecord, String, SiteName> siteOf,
        RawComparison raw,
        Clock clock,
        int port,
        Duration idle) {

    /** Compares the captures in {@code raw/} with those a bag was built of. */
    public interface RawComparison {
        /** What has changed since {@code bag} was built, as in {@code 1 capture added}; empty when nothing has. */
        Optional<String> changes(CuratedBag bag) throws IOException;
    }
}
