package org.bagwright.release;

import java.util.Map;

/**
 * What a payload file is, by its path.
 *
 * @param name a few words
 * @param mediaType as registered with IANA, or the usual one
 */
record PayloadFile(String name, String mediaType) {
    /** It is written after all others, as it lists them with their sizes. */
    static final String LANDING_PAGE = "index.html";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(LANDING_PAGE, "Landing page"),
            Map.entry("report.json", "Figures of the release"),
            Map.entry("README.md", "What the release is, how to cite it, how to check it"),
            Map.entry("CHANGELOG.md", "What changed from version to version"),
            Map.entry("CITATION.cff", "Citation (Citation File Format 1.2.0)"),
            Map.entry("datapackage.json", "Description as a Data Package 2.0"),
            Map.entry("croissant.json", "Description in Croissant 1.0"),
            Map.entry("metadata/prov.json", "Provenance (PROV-JSON)"),
            Map.entry("metadata/documents.csv", "The documents, one row each, for spreadsheets"),
            Map.entry("metadata/documents.jsonl", "The documents' records, with the evidence for each value"),
            Map.entry("metadata/captures.jsonl", "The captures' records, each with the fate of all its characters"),
            Map.entry("metadata/catalog.csv", "What the curator stated of the captures"),
            Map.entry("schema/document.schema.json", "JSON Schema of the documents' records"),
            Map.entry("schema/capture.schema.json", "JSON Schema of the captures' records"),
            Map.entry("schema/bagwright-profile.json", "BagIt profile of the bag"));
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html",
            "md", "text/markdown",
            "cff", "application/yaml",
            "yaml", "application/yaml",
            "json", "application/json",
            "jsonl", "application/jsonl",
            "csv", "text/csv",
            "xml", "application/xml",
            "txt", "text/plain");

    static PayloadFile at(String path) {
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        return new PayloadFile(
                NAMES.getOrDefault(path, path), MEDIA_TYPES.getOrDefault(suffix, "application/octet-stream"));
    }
}
