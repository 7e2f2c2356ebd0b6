package org.bagwright.profile;

import java.util.List;

/**
 * What a profile says of one label of {@code bag-info.txt}.
 *
 * @param values that it may have; any when there is none
 * @param recommended not in the specification, but in profiles that are in use
 */
record TagRule(String label, boolean required, boolean recommended, boolean repeatable, List<String> values) {
    TagRule {
        values = List.copyOf(values);
    }
}
