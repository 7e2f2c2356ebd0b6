package org.bagwright.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * A BibTeX entry: {@code @misc} with the fields that BibTeX's own styles print, and those of biblatex that they pass over. Text
 * is UTF-8; what TeX would obey is written as its command. Braces are never written with a backslash, since BibTeX counts them all
 * the same and a lone one would swallow the rest of the file.
 */
final class Bibtex {
    private final StringBuilder out = new StringBuilder(500);

    private Bibtex() {}

    static String of(Dataset dataset, Optional<String> swhid) {
        Bibtex entry = new Bibtex();
        entry.out.append("@misc{").append(dataset.releaseName());
        entry.field("author", authors(dataset));
        entry.field("title", "{" + escaped(dataset.title()) + "}");
        entry.field("year", Integer.toString(dataset.date().getYear()));
        entry.field("month", Integer.toString(dataset.date().getMonthValue()));
        entry.field("howpublished", "Data set");
        entry.field("version", dataset.version().toString());
        dataset.publisher().ifPresent(publisher -> entry.field("publisher", escaped(publisher)));
        dataset.doi().ifPresent(doi -> {
            entry.field("doi", doi);
            entry.field("url", "https://doi.org/" + doi);
        });
        entry.field("note", note(dataset, swhid));
        if (!dataset.context().languages().isEmpty()) {
            entry.field("language", String.join(", ", dataset.context().languages()));
        }
        if (!dataset.keywords().isEmpty()) {
            entry.field("keywords", escaped(String.join(", ", dataset.keywords())));
        }
        dataset.description().ifPresent(description -> entry.field("abstract", escaped(description)));
        return entry.out.append("\n}\n").toString();
    }

    private void field(String name, String value) {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** The version stands here too, as BibTeX's own styles don't know the field. */
    private static String note(Dataset dataset, Optional<String> swhid) {
        String version = "Version " + dataset.version();
        return swhid.map(id -> version + ", " + id).orElse(version);
    }

    private static String authors(Dataset dataset) {
        return dataset.creators().stream().map(Bibtex::author).collect(Collectors.joining(" and "));
    }

    /** {@code von Humboldt, Alexander}; a name that isn't a person's stands in braces, so that it isn't taken apart. */
    private static String author(Creator creator) {
        if (creator instanceof Creator.Person person && !person.givenName().isBlank()) {
            NameParts parts = NameParts.of(person);
            String family = parts.hasParticle()
                    ? escaped(parts.particle()) + " " + whole(parts.family())
                    : whole(parts.family());
            return family + ", " + whole(person.givenName());
        }
        return "{" + escaped(creator.displayName()) + "}";
    }

    /** A part of a name in which a comma or the word "and" would be taken for a separator. */
    private static String whole(String name) {
        boolean split = name.contains(",") || List.of(name.split("\\s+")).contains("and");
        return split ? "{" + escaped(name) + "}" : escaped(name);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escaped.append(escaped(c)));
        return escaped.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&', '%', '$', '#', '_' -> "\\" + (char) c;
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '\\' -> "\\textbackslash{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            default -> Character.isISOControl(c) ? " " : Character.toString(c);
        };
    }
}
