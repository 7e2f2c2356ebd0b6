package org.bagwright.release;

import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.model.Digest;

/**
 * A person's decision that a build followed, as the provenance tells it.
 *
 * @param person the name under which it was made
 * @param time ISO 8601 date or date-time
 * @param capture SHA-512 of the capture that it was made on; empty when it speaks of lines wherever they stand
 * @param place where that capture lay in the project, such as {@code raw/a.txt}, which finds it when its octets changed
 * @param decision id of the decision, as in the rule {@code decision:<id>}
 */
public record ReviewAct(String person, String time, Optional<Digest> capture, Optional<String> place, String decision) {

    /** Whether it was made on {@code record}. */
    boolean isOn(CaptureRecord record) {
        return capture.filter(record.sha512()::equals).isPresent()
                || place.filter(("raw/" + record.originalName())::equals).isPresent();
    }
}
