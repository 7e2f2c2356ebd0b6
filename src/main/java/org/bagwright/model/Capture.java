package org.bagwright.model;

/**
 * One retrieval of one resource, as it was found in {@code raw/}.
 *
 * @param id the portable name without its suffix: the stem of its documents' ids
 * @param path under the payload folder, such as {@code raw/001_95261b2126a977bb.txt}
 * @param originalName its path below {@code raw/}, as the file system has it, with {@code /} between parts
 * @param sha512 of the octets
 * @param mediaType such as {@code text/plain}
 * @param catalogue what the sidecar catalogue states of it
 */
public record Capture(
        String id,
        BagPath path,
        String originalName,
        Octets octets,
        Digest sha512,
        String mediaType,
        CatalogueRow catalogue) {
    /** Where findings about it point: its path in the project. */
    public String place() {
        return "raw/" + originalName;
    }
}
