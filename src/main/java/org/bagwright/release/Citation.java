package org.bagwright.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/** How a release is cited: as a sentence, and as {@code CITATION.cff} (Citation File Format 1.2.0). */
public final class Citation {
    private static final Set<String> LICENCES = cffLicences();

    private Citation() {}

    private static Set<String> cffLicences() {
        try (InputStream in = Citation.class.getResourceAsStream("cff-license-ids.txt")) {
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading cff-license-ids.txt", e);
        }
    }

    /** Creators (year): title, version. Publisher. Identifier; in the form that DataCite recommends. */
    public static String sentence(Dataset dataset) {
        List<String> parts = new ArrayList<>();
        parts.add(authors(dataset) + " (" + dataset.date().getYear() + "): " + withoutFinalDot(dataset.title()));
        parts.add("Version " + dataset.version());
        dataset.publisher().map(Citation::withoutFinalDot).ifPresent(parts::add);
        parts.add("Dataset");
        String sentence = String.join(". ", parts) + ".";
        return dataset.doi().map(doi -> sentence + " https://doi.org/" + doi).orElse(sentence);
    }

    /** The content of {@code CITATION.cff}. */
    public static String cff(Dataset dataset) {
        YamlWriter yaml = new YamlWriter();
        yaml.text("", "cff-version", "1.2.0");
        yaml.text("", "message", "If you use this dataset, please cite it as below.");
        yaml.text("", "type", "dataset");
        yaml.text("", "title", dataset.title());
        dataset.description().ifPresent(text -> yaml.text("", "abstract", text));
        yaml.key("authors");
        dataset.creators().forEach(creator -> write(yaml, creator));
        dataset.contact().ifPresent(contact -> write(yaml, contact));
        yaml.text("", "version", dataset.version().toString());
        yaml.text("", "date-released", dataset.date().toString());
        dataset.doi().ifPresent(doi -> yaml.text("", "doi", doi));
        licence(yaml, dataset);
        if (!dataset.keywords().isEmpty()) {
            yaml.key("keywords");
            dataset.keywords().forEach(yaml::item);
        }
        return yaml.toString();
    }

    private static void write(YamlWriter yaml, Creator creator) {
        if (creator instanceof Creator.Organisation organisation) {
            yaml.text("  - ", "name", organisation.name());
            organisation.ror().ifPresent(ror -> yaml.text("    ", "website", ror));
        } else if (creator instanceof Creator.Person person) {
            yaml.text("  - ", "family-names", person.familyName());
            if (!person.givenName().isEmpty()) {
                yaml.text("    ", "given-names", person.givenName());
            }
            person.affiliation().ifPresent(affiliation -> yaml.text("    ", "affiliation", affiliation));
            person.orcid().ifPresent(orcid -> yaml.text("    ", "orcid", orcid));
        }
    }

    /** A contact without a name has no place in the format: an entity must have one. */
    private static void write(YamlWriter yaml, Dataset.Contact contact) {
        contact.name().ifPresent(name -> {
            yaml.key("contact");
            yaml.text("  - ", "name", name);
            contact.email().ifPresent(email -> yaml.text("    ", "email", email));
            contact.phone().ifPresent(phone -> yaml.text("    ", "tel", phone));
        });
    }

    /** The format knows one licence, or several of which one may be chosen, of a list that it keeps; else an address. */
    private static void licence(YamlWriter yaml, Dataset dataset) {
        if (dataset.license().isEmpty()) {
            return;
        }
        String licence = dataset.license().get();
        List<String> choices = List.of(licence.replaceAll("[()]", "").split(" OR "));
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

    private static String authors(Dataset dataset) {
        return dataset.creators().stream().map(Citation::sorted).collect(Collectors.joining("; "));
    }

    private static String sorted(Creator creator) {
        return creator instanceof Creator.Person person && !person.givenName().isEmpty()
                ? person.familyName() + ", " + person.givenName()
                : creator.displayName();
    }

    private static String withoutFinalDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
