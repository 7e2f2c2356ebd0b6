package org.bagwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bagwright.bag.Publication;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.model.Dataset;
import org.bagwright.model.NearestWord;
import org.bagwright.pipeline.CitableRelease;
import org.bagwright.pipeline.DoiAssignment;
import org.bagwright.release.CitationFormat;
import org.bagwright.signature.KeyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how to cite a release, and gives it its DOI. */
@Command(
        name = "cite",
        header = "Says how to cite a release; --doi gives it its DOI.",
        description = {
            "  bagwright cite dataset/my-news-1.0.0 --format bibtex",
            "  bagwright cite dataset/my-news-1.0.0 --doi 10.5281/zenodo.1003150"
        })
final class CiteVerb implements Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "BAG",
            description = "folder of a bag, or of a project; by default this one")
    private Optional<Path> place = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (APA), bibtex, csl-json, cff, datacite or zenodo; by default text")
    private String format = CitationFormat.TEXT.word();

    @Option(
            names = "--doi",
            paramLabel = "DOI",
            description = "write this DOI into the bag's tag files; its payload stays as it is")
    private Optional<String> doi = Optional.empty();

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "with --doi: sign the bag anew with this OpenSSH private key, as release does")
    private Optional<String> key = Optional.empty();

    /** What is to be cited: a bag, or a dataset that was not built yet. */
    private record Cited(Optional<Path> bag, Optional<Configuration> configuration) {}

    @Override
    public Outcome run(Task task) throws IOException {
        Optional<CitationFormat> wanted = Arrays.stream(CitationFormat.values())
                .filter(f -> f.word().equalsIgnoreCase(format))
                .findFirst();
        if (wanted.isEmpty()) {
            return wrongFormat(task);
        }
        Optional<String> given = doi.flatMap(ConfigurationFile::doi);
        if (doi.isPresent() && given.isEmpty()) {
            task.output().warn("error: not a DOI: " + doi.get());
            task.output().warn("  hint: write it as 10.1234/abcd");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        if (key.isPresent() && doi.isEmpty()) {
            task.output().warn("error: --sign goes with --doi; a release is signed by: bagwright release --sign KEY");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<Cited> cited = cited(task);
        if (cited.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        return given.isPresent() ? assign(task, cited.get(), given.get()) : cite(task, cited.get(), wanted.get());
    }

    private Outcome wrongFormat(Task task) {
        task.output().warn("error: no such format: " + format);
        List<String> known =
                Arrays.stream(CitationFormat.values()).map(CitationFormat::word).toList();
        String hint = NearestWord.to(format, known)
                .map(word -> "did you mean " + word + "?")
                .orElse("known are " + String.join(", ", known));
        task.output().warn("  hint: " + hint);
        return Outcome.of(ExitCode.WRONG_USAGE);
    }

    /** The bag that was named, or that of the project. */
    private Optional<Cited> cited(Task task) throws IOException {
        Path folder =
                place.map(p -> task.surroundings().workingFolder().resolve(p)).orElse(task.project());
        boolean project = Files.isRegularFile(folder.resolve(ConfigurationFile.NAME));
        if (place.isPresent() && (CitableRelease.isBag(folder) || !project)) {
            return Optional.of(new Cited(Optional.of(folder), Optional.empty()));
        }
        ProjectFiles files = new ProjectFiles(folder);
        return files.configuration(task).map(configuration -> {
            Path bag = files.dataset().resolve(configuration.dataset().releaseName());
            return new Cited(Optional.of(bag).filter(CitableRelease::isBag), Optional.of(configuration));
        });
    }

    private static Outcome cite(Task task, Cited cited, CitationFormat format) throws IOException {
        if (cited.bag().isEmpty()) {
            task.output().note("not built yet: cited from bagwright.yaml, without the SWHID of its content");
            Dataset dataset = cited.configuration().orElseThrow().dataset();
            return print(task, format, format.of(dataset, Optional.empty()));
        }
        CitableRelease.Reading reading = CitableRelease.read(cited.bag().get());
        reading.finding().ifPresent(task.output()::diagnostic);
        if (reading.release().isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        CitableRelease release = reading.release().get();
        String citation = format == CitationFormat.DATACITE
                ? visible(new String(release.record().toArray(), StandardCharsets.UTF_8))
                : format.of(release.dataset(), release.swhid());
        return print(task, format, citation);
    }

    /** The record as it lies in the bag; what XML may hold and a terminal obeys is written as a character reference. */
    private static String visible(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        xml.chars().forEach(c -> {
            if (c >= 0x7F && c <= 0x9F) {
                out.append("&#").append(c).append(';');
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static Outcome print(Task task, CitationFormat format, String citation) {
        if (task.output().isJson()) {
            task.output()
                    .result(new ResultLine("citation")
                            .with("format", format.word())
                            .with("text", citation));
        } else if (format == CitationFormat.TEXT) {
            citation.lines().forEach(task.output()::result);
        } else {
            task.output().result(out -> out.write(citation.getBytes(StandardCharsets.UTF_8)));
        }
        return Outcome.of(ExitCode.DONE);
    }

    private Outcome assign(Task task, Cited cited, String doi) throws IOException {
        if (cited.bag().isEmpty()) {
            task.output().warn("error: there is no bag yet that could get the DOI");
            task.output().warn("  hint: add to bagwright.yaml, then build:  doi: " + doi);
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Path bag = cited.bag().get();
        KeyReading signing = ReleaseVerb.key(task, key);
        signing.findings().forEach(task.output()::diagnostic);
        if (!signing.findings().isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        DoiAssignment.Result result = DoiAssignment.assign(
                bag,
                doi,
                signing.key().map(it -> it::signBag),
                Runtime.getRuntime().availableProcessors(),
                task.progress());
        result.findings().forEach(task.output()::diagnostic);
        if (result.outcome().isEmpty()) {
            return Outcome.of(ExitCode.ANSWER_IS_NO);
        }
        tell(task, bag, doi, result);
        boolean kept = cited.configuration()
                .flatMap(configuration -> configuration.dataset().registeredDoi())
                .equals(Optional.of(doi));
        if (!kept) {
            task.output().note("Keep it when this version is built again: add to bagwright.yaml:  later-doi: " + doi);
        }
        return Outcome.of(ExitCode.DONE);
    }

    private static void tell(Task task, Path bag, String doi, DoiAssignment.Result result) {
        boolean unchanged = result.outcome().equals(Optional.of(Publication.Outcome.UNCHANGED));
        String shown = ProjectFiles.shown(bag, task.surroundings().workingFolder());
        String what = unchanged
                ? "it has this DOI already"
                : "tag files changed" + result.before().map(b -> ", was " + b).orElse("") + "; payload as it was";
        task.output().result("DOI:     https://doi.org/" + doi);
        task.output().result("Bag:     " + shown + "     " + what);
        task.output()
                .result(new ResultLine("doi")
                        .with("bag", shown)
                        .with("doi", doi)
                        .withOptional("before", result.before().orElse(""))
                        .with("outcome", unchanged ? "unchanged" : "replaced"));
    }
}
