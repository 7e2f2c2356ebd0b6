package org.bagwright.model;

/** A {@link Capture} without its octets: what its record tells of it. */
public record CaptureFacts(
        String id,
        BagPath path,
        String originalName,
        long octets,
        Digest sha512,
        String mediaType,
        CatalogueRow catalogue) {

    public static CaptureFacts of(Capture capture) {
        return new CaptureFacts(
                capture.id(),
                capture.path(),
                capture.originalName(),
                capture.octets().length(),
                capture.sha512(),
                capture.mediaType(),
                capture.catalogue());
    }

    /** Where findings about it point: its path in the project. */
    public String place() {
        return "raw/" + originalName;
    }

    /** The same with another row of the catalogue. */
    public CaptureFacts with(CatalogueRow row) {
        return new CaptureFacts(id, path, originalName, octets, sha512, mediaType, row);
    }
}
