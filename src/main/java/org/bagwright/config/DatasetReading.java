package org.bagwright.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.TextPolicy;
import org.bagwright.model.Version;

/** The dataset from the sections of {@code bagwright.yaml}. */
final class DatasetReading {
    static final List<String> KEYS = List.of(
            "name",
            "version",
            "title",
            "description",
            "creators",
            "contributors",
            "publisher",
            "contact",
            "license",
            "rights",
            "sources",
            "date",
            "keywords",
            "languages",
            "coverage",
            "funding",
            "related",
            "doi",
            "later-doi",
            "previous-version",
            "digests");
    static final List<String> CONTACT_KEYS = List.of("name", "email", "phone");
    static final int MAX_NAME = 60;

    private static final LocalDate UNKNOWN_DATE = LocalDate.EPOCH;

    private final YamlSection section;
    private final Optional<String> sourceDateEpoch;
    private final List<Finding> findings;
    private final RightsReading rights;

    DatasetReading(YamlSection section, Optional<String> sourceDateEpoch, List<Finding> findings) {
        this.section = section;
        this.sourceDateEpoch = sourceDateEpoch;
        this.findings = findings;
        this.rights = new RightsReading(section);
    }

    /** The dataset, or nothing when a key that it needs is missing or bad; all findings are made either way. */
    Optional<Dataset> dataset() {
        section.require("name", "name: my-dataset");
        section.require("version", "version: \"1.0.0\"");
        section.require("title", "title: …");
        section.require("creators", "creators:, and below it '  - name: …'");
        Optional<String> name = section.value("name", DatasetReading::name);
        Optional<Version> version = section.value("version", DatasetReading::version);
        Optional<String> title = section.text("title");
        List<Creator> creators = creators();
        Dataset dataset = new Dataset(
                name.orElse("unnamed"),
                version.orElse(new Version(0, 0, 0)),
                title.orElse(""),
                section.lines("description"),
                creators.isEmpty() ? List.of(new Creator.Organisation("", Optional.empty())) : creators,
                section.text("publisher"),
                section.section("contact", CONTACT_KEYS).map(DatasetReading::contact),
                section.value("license", Identifiers::licence),
                rights.statement(),
                date(),
                keywords(),
                section.value("doi", Identifiers::doi),
                previousVersion(version),
                new ContextReading(section).context());
        boolean complete = name.isPresent() && version.isPresent() && title.isPresent() && !creators.isEmpty();
        return complete ? Optional.of(dataset) : Optional.empty();
    }

    /** The manifests' algorithms, sha512 first. */
    List<DigestAlgorithm> digests() {
        Set<DigestAlgorithm> named = EnumSet.of(DigestAlgorithm.SHA512);
        named.addAll(section.values("digests", DatasetReading::digest));
        List<DigestAlgorithm> strongestFirst = new ArrayList<>(named);
        Collections.reverse(strongestFirst);
        return strongestFirst;
    }

    /** Which of the texts may travel. */
    TextPolicy texts() {
        return rights.policy();
    }

    private List<Creator> creators() {
        List<YamlSection> sections = section.sections("creators", CreatorReading.KEYS);
        if (sections.isEmpty() && section.has("creators")) {
            section.refuse("creators", "'creators' names nobody", "write '  - name: …' below it");
        }
        return sections.stream()
                .flatMap(s -> CreatorReading.creator(s).stream())
                .toList();
    }

    private static Dataset.Contact contact(YamlSection contact) {
        if (contact.isEmpty()) {
            contact.refuse("contact", "'contact' says nothing", "add name, email or phone below it");
        }
        return new Dataset.Contact(
                contact.text("name"), contact.value("email", DatasetReading::email), contact.text("phone"));
    }

    private List<String> keywords() {
        List<String> keywords = section.values("keywords", Function.identity());
        if (new LinkedHashSet<>(keywords).size() < keywords.size()) {
            section.refuse("keywords", "'keywords' names a word twice", "keep one of the two");
        }
        return keywords;
    }

    private LocalDate date() {
        if (section.has("date")) {
            return section.value("date", DatasetReading::date).orElse(UNKNOWN_DATE);
        }
        if (sourceDateEpoch.isEmpty()) {
            return noDate("the key 'date' is missing and SOURCE_DATE_EPOCH isn't set");
        }
        return epochDate(sourceDateEpoch.get());
    }

    private LocalDate epochDate(String seconds) {
        try {
            LocalDate date = Instant.ofEpochSecond(Long.parseLong(seconds.strip()))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            if (date.getYear() >= 1970 && date.getYear() <= 9999) {
                return date;
            }
        } catch (NumberFormatException | DateTimeException e) {
            return noDate("SOURCE_DATE_EPOCH isn't a count of seconds: '" + seconds + "'");
        }
        return noDate("SOURCE_DATE_EPOCH lies before 1970 or after 9999: '" + seconds + "'");
    }

    private LocalDate noDate(String reason) {
        findings.add(Finding.of(
                        FindingCode.CONFIGURATION_NO_DATE, ConfigurationFile.NAME, "the release has no date: " + reason)
                .hinting("add the day of the release, as in date: 2026-11-23"));
        return UNKNOWN_DATE;
    }

    private Optional<Version> previousVersion(Optional<Version> version) {
        Optional<Version> previous = section.value("previous-version", DatasetReading::version);
        if (previous.isPresent() && version.isPresent() && previous.get().compareTo(version.get()) >= 0) {
            section.refuse(
                    "previous-version",
                    "'previous-version' " + previous.get() + " isn't before the version " + version.get(),
                    "raise 'version', or name the release that came before it");
        }
        return previous;
    }

    private static String name(String text) {
        if (text.length() > MAX_NAME || !text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new BadValue(
                    "'" + text + "' can't be a dataset's name: lower-case letters, digits and single hyphens, beginning"
                            + " with a letter, at most " + MAX_NAME + " characters",
                    "name: " + ConfigurationFile.nameFrom(text));
        }
        return text;
    }

    private static Version version(String text) {
        try {
            return Version.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue(e.getMessage(), "write three numbers in quotes, as in \"1.0.0\"");
        }
    }

    static LocalDate date(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new BadValue("there is no such day: '" + text + "'", "write year-month-day, as in 2026-11-23");
        }
        throw new BadValue("not a date: '" + text + "'", "write year-month-day, as in 2026-11-23");
    }

    private static String email(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+[.][^@\\s.]{2,}")) {
            throw new BadValue("not an e-mail address: '" + text + "'", "write it as name@example.org");
        }
        return text;
    }

    private static DigestAlgorithm digest(String text) {
        return DigestAlgorithm.named(text)
                .filter(algorithm -> algorithm.bagName().equals(text))
                .filter(DigestAlgorithm.forNewBags()::contains)
                .orElseThrow(() -> new BadValue(
                        "not a digest algorithm: '" + text + "'", "one of md5, sha1, sha224, sha256, sha384, sha512"));
    }
}
