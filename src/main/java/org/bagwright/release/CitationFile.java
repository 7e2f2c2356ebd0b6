package org.bagwright.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * {@code CITATION.cff}, in the Citation File Format 1.2.0.
 *
 * @see <a href="https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md">its guide</a>
 */
final class CitationFile {
    /** Those that the format's schema lists; SPDX has named more since. */
    private static final Set<String> LICENCES = licences();

    private final YamlWriter yaml = new YamlWriter();
    private final Dataset dataset;

    private CitationFile(Dataset dataset) {
        this.dataset = dataset;
    }

    static String of(Dataset dataset, Optional<String> swhid) {
        return new CitationFile(dataset).text(swhid);
    }

    private String text(Optional<String> swhid) {
        yaml.text("", "cff-version", "1.2.0");
        yaml.text("", "message", "If you use this dataset, please cite it as below.");
        yaml.text("", "type", "dataset");
        yaml.text("", "title", dataset.title());
        dataset.description().ifPresent(text -> yaml.text("", "abstract", text));
        yaml.key("authors");
        dataset.creators().forEach(this::agent);
        dataset.contact().ifPresent(this::contact);
        yaml.text("", "version", dataset.version().toString());
        yaml.text("", "date-released", dataset.date().toString());
        dataset.doi().ifPresent(doi -> yaml.text("", "doi", doi));
        swhid.ifPresent(this::identifier);
        dataset.license().ifPresent(this::licence);
        if (!dataset.keywords().isEmpty()) {
            yaml.key("keywords");
            dataset.keywords().forEach(yaml::item);
        }
        return yaml.toString();
    }

    private void agent(Creator creator) {
        if (creator instanceof Creator.Organisation organisation) {
            yaml.text("  - ", "name", organisation.name());
            organisation.ror().ifPresent(ror -> yaml.text("    ", "website", ror));
        } else if (creator instanceof Creator.Person person) {
            NameParts parts = NameParts.of(person);
            yaml.text("  - ", "family-names", parts.family());
            if (parts.hasParticle()) {
                yaml.text("    ", "name-particle", parts.particle());
            }
            if (!person.givenName().isEmpty()) {
                yaml.text("    ", "given-names", person.givenName());
            }
            person.affiliation().ifPresent(affiliation -> yaml.text("    ", "affiliation", affiliation));
            person.orcid().ifPresent(orcid -> yaml.text("    ", "orcid", orcid));
        }
    }

    /** A contact without a name has no place in the format: an entity must have one. */
    private void contact(Dataset.Contact contact) {
        contact.name().ifPresent(name -> {
            yaml.key("contact");
            yaml.text("  - ", "name", name);
            contact.email().ifPresent(email -> yaml.text("    ", "email", email));
            contact.phone().ifPresent(phone -> yaml.text("    ", "tel", phone));
        });
    }

    private void identifier(String swhid) {
        yaml.key("identifiers");
        yaml.text("  - ", "type", "swh");
        yaml.text("    ", "value", swhid);
        yaml.text("    ", "description", "The folder data/ of the release, as git write-tree identifies it.");
    }

    /** The format knows one licence, or several of which one may be chosen, of a list that it keeps; else an address. */
    private void licence(String licence) {
        List<String> choices = List.of(licence.replace("(", "").replace(")", "").split(" OR "));
        if (choices.size() == 1 && LICENCES.contains(licence)) {
            yaml.text("", "license", licence);
        } else if (LICENCES.containsAll(choices)) {
            yaml.key("license");
            choices.stream().distinct().forEach(yaml::item);
        } else if (licence.startsWith("http://") || licence.startsWith("https://")) {
            yaml.text("", "license-url", licence);
        } else if (licence.matches("[A-Za-z0-9.-]+") && !licence.startsWith("LicenseRef-")) {
            yaml.text("", "license-url", "https://spdx.org/licenses/" + licence + ".html");
        }
    }

    /** Whether the format's own list has this licence: an SPDX identifier, then. */
    static boolean isKnownLicence(String licence) {
        return LICENCES.contains(licence);
    }

    private static Set<String> licences() {
        try (InputStream in = CitationFile.class.getResourceAsStream("cff-license-ids.txt")) {
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading cff-license-ids.txt", e);
        }
    }
}
