package org.bagwright.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The scheme of a resource's identifier: DataCite's {@code relatedIdentifierType}. */
public enum IdentifierKind implements ControlledTerm {
    ARK("ARK", "https://n2t.net/"),
    ARXIV("arXiv", "https://arxiv.org/abs/"),
    BIBCODE("bibcode", "https://ui.adsabs.harvard.edu/abs/"),
    CSTR("CSTR", "https://www.cstr.cn/"),
    DOI("DOI", "https://doi.org/"),
    EAN13("EAN13", ""),
    EISSN("EISSN", "https://portal.issn.org/resource/ISSN/"),
    HANDLE("Handle", "https://hdl.handle.net/"),
    IGSN("IGSN", ""),
    ISBN("ISBN", "urn:isbn:"),
    ISSN("ISSN", "https://portal.issn.org/resource/ISSN/"),
    ISTC("ISTC", ""),
    LISSN("LISSN", "https://portal.issn.org/resource/ISSN/"),
    LSID("LSID", ""),
    PMID("PMID", "https://pubmed.ncbi.nlm.nih.gov/"),
    PURL("PURL", ""),
    RRID("RRID", "https://identifiers.org/"),
    UPC("UPC", ""),
    URL("URL", ""),
    URN("URN", ""),
    W3ID("w3id", "");

    private final String term;
    private final String resolver;

    IdentifierKind(String term, String resolver) {
        this.term = term;
        this.resolver = resolver;
    }

    @Override
    public String term() {
        return term;
    }

    /** As {@code bagwright.yaml} writes it: in lower case. */
    public String word() {
        return term.toLowerCase(Locale.ROOT);
    }

    /** Where {@code identifier}, in the form that {@link Context.Related} keeps, leads as a URI; empty when that isn't known. */
    public Optional<String> address(String identifier) {
        return switch (this) {
            case URL, PURL, W3ID, URN -> Optional.of(identifier);
            case LSID -> identifier.startsWith("urn:") ? Optional.of(identifier) : Optional.empty();
            case ARXIV -> Optional.of(resolver + identifier.replaceFirst("^arXiv:", ""));
            case ISBN -> Optional.of(resolver + identifier.replace("-", ""));
            case DOI, HANDLE -> Optional.of(resolver + encoded(identifier));
            default -> resolver.isEmpty() ? Optional.empty() : Optional.of(resolver + identifier);
        };
    }

    /** DOIs and handles may hold what has a meaning of its own in an address, or may not stand there. */
    private static String encoded(String identifier) {
        StringBuilder out = new StringBuilder(identifier.length() + 16);
        for (byte octet : identifier.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c > 0x20 && c < 0x7F && "\"#%<>?[\\]^`{|}".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return out.toString();
    }
}
