package org.bagwright.json;

import java.util.List;
import java.util.Optional;

/**
 * What a release says of itself, as texts.
 *
 * @param name short name
 * @param version major.minor.patch
 * @param date of the release, ISO 8601
 * @param creators at least one
 * @param license of the metadata and the compilation
 * @param rights of the texts, by default
 * @param contact name, address and so on, in one line
 * @param citation the sentence by which it is to be cited
 * @param software that made it, with its version
 */
public record ReleaseStatement(
        String name,
        String version,
        String title,
        String date,
        Optional<String> description,
        List<Maker> creators,
        Optional<String> publisher,
        Optional<String> license,
        Optional<String> rights,
        List<String> keywords,
        Optional<String> doi,
        Optional<String> previousVersion,
        Optional<String> contact,
        String citation,
        String software) {

    public ReleaseStatement {
        creators = List.copyOf(creators);
        keywords = List.copyOf(keywords);
    }

    /**
     * A creator.
     *
     * @param identifier ORCID or ROR, if stated
     */
    public record Maker(String name, boolean isPerson, Optional<String> identifier) {}
}
