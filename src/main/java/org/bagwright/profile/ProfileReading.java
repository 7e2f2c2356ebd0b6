package org.bagwright.profile;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;

/**
 * What came of reading a profile.
 *
 * @param profile what of it can be used; empty when it is no JSON object
 * @param findings what is wrong with it; their path is the profile's source
 */
public record ProfileReading(Optional<BagItProfile> profile, List<Finding> findings) {
    public ProfileReading {
        findings = List.copyOf(findings);
    }
}
