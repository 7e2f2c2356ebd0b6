package org.bagwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a verb: the options that every verb has. */
@Command(
        name = "bagwright",
        header = "Turns a folder of raw scraped texts into a citable, versioned BagIt dataset.",
        description = {
            "  bagwright init --demo news     makes a project with sample captures",
            "  bagwright -C news build        makes a bag of them in news/dataset/",
            "  bagwright explain INP-101      says what a finding means"
        },
        descriptionHeading = "Example:%n",
        synopsisHeading = "%nUsage: ",
        headerHeading = "%n",
        synopsisSubcommandLabel = "VERB",
        optionListHeading = "%nOptions of every verb:%n",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 unusable project,",
            "4 done but inputs were set aside, 5 environment, 70 bug, 130/143 stopped."
        },
        subcommands = {
            InitVerb.class,
            BuildVerb.class,
            ReleaseVerb.class,
            VerifyVerb.class,
            ReviewVerb.class,
            DiffVerb.class,
            LogVerb.class,
            CiteVerb.class,
            WithdrawVerb.class,
            ReportVerb.class,
            ExportVerb.class,
            ImportMetadataVerb.class,
            ExplainVerb.class,
            DoctorVerb.class
        },
        sortOptions = false)
final class Bagwright {
    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the dataset project to work in; by default the current folder")
    Path project = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "say only results, warnings and errors")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "say more")
    boolean verbose;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON Lines on standard output, a summary last")
    boolean json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never; auto heeds NO_COLOR, CI and TERM=dumb")
    Colour.Wish colour = Colour.Wish.AUTO;

    @Option(names = "--no-progress", scope = ScopeType.INHERIT, description = "no progress on standard error")
    boolean noProgress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "show the version")
    boolean version;

    Output.Manner manner() {
        return new Output.Manner(json, quiet, verbose, colour);
    }
}
