package org.bagwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rules of docs/architecture.md that a machine can hold, for the house under one root package. They are written
 * for any root, so that a house built to break them can show that they can fail.
 */
final class Architecture {
    /** Which packages each package may import besides itself. A package that isn't here isn't part of the picture. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("lexicon", Set.of("model")),
            Map.entry("text", Set.of("model", "lexicon")),
            Map.entry("markup", Set.of("model", "lexicon", "text")),
            Map.entry("classify", Set.of("model", "lexicon", "text", "markup")),
            Map.entry("describe", Set.of("model", "lexicon", "json")),
            Map.entry("assemble", Set.of("model")),
            Map.entry("json", Set.of("model")),
            Map.entry("config", Set.of("model", "json")),
            Map.entry("ingest", Set.of("model", "json")),
            Map.entry("verify", Set.of("model")),
            Map.entry("archive", Set.of("model", "verify")),
            Map.entry("layout", Set.of("model", "json", "verify")),
            Map.entry("profile", Set.of("model", "json", "verify")),
            Map.entry("export", Set.of("model", "json", "layout")),
            Map.entry("bag", Set.of("model", "verify")),
            Map.entry("signature", Set.of("model", "verify")),
            Map.entry("release", Set.of("model", "json")),
            Map.entry("report", Set.of("model", "json")),
            Map.entry("diff", Set.of("model", "json", "layout", "report")),
            Map.entry("page", Set.of("model", "json", "report")),
            Map.entry("review", Set.of("model", "json", "config", "layout")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "model",
                            "lexicon",
                            "text",
                            "markup",
                            "classify",
                            "describe",
                            "assemble",
                            "json",
                            "config",
                            "ingest",
                            "verify",
                            "archive",
                            "layout",
                            "profile",
                            "bag",
                            "signature",
                            "release",
                            "report",
                            "diff",
                            "page")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "json",
                            "config",
                            "ingest",
                            "verify",
                            "archive",
                            "layout",
                            "profile",
                            "export",
                            "bag",
                            "signature",
                            "release",
                            "report",
                            "diff",
                            "page",
                            "pipeline",
                            "review"))));

    /** Who alone may use which library. */
    private static final Map<String, List<String>> OWNERS = new TreeMap<>(Map.ofEntries(
            Map.entry("com.fasterxml.jackson..", List.of("json")),
            Map.entry("dev.harrel..", List.of("json")),
            Map.entry("org.snakeyaml..", List.of("config")),
            Map.entry("org.jsoup..", List.of("markup")),
            Map.entry("org.mozilla.universalchardet..", List.of("text")),
            Map.entry("org.apache.commons.compress..", List.of("archive")),
            Map.entry("org.apache.commons.csv..", List.of("ingest", "layout")),
            Map.entry("org.dhatim.fastexcel", List.of("export")),
            Map.entry("org.dhatim.fastexcel.reader..", List.of("ingest")),
            Map.entry("gov.loc..", List.of("bag")),
            Map.entry("com.sun.jna..", List.of("bag")),
            Map.entry("com.github.difflib..", List.of("diff")),
            Map.entry("gg.jte..", List.of("page")),
            Map.entry("com.sun.net.httpserver..", List.of("review")),
            Map.entry("picocli..", List.of("cli"))));

    /** Octets in, values out: the stages that anything may run anywhere, any number of times. */
    private static final List<String> PURE =
            List.of("model", "lexicon", "text", "markup", "classify", "describe", "assemble");

    /** What says nothing of what a class is. {@code BagInfo} is the standard's own word. */
    private static final String VAGUE_NAME = ".*(Utils?|Helper|Manager|Impl|Data|(?<!^Bag)Info)";

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    Stream<ArchRule> rules() {
        return Stream.of(
                        Stream.of(noCycles(), everyPackageIsInThePicture(), modelStandsOnTheJdkAlone()),
                        Stream.of(pureStagesDoNoInputOrOutput(), pureStagesReadNoClock(), pureStagesThrowNoDice()),
                        Stream.of(onlyTheCommandLineEndsOrPrints(), namesSaySomething()),
                        MAY_IMPORT.keySet().stream().map(this::importsOf),
                        OWNERS.keySet().stream().map(this::ownerOf))
                .flatMap(rules -> rules)
                .map(rule -> rule.allowEmptyShould(true));
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule everyPackageIsInThePicture() {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .resideInAnyPackage(packages(MAY_IMPORT.keySet()))
                .as("every package is in the picture of docs/architecture.md");
    }

    private ArchRule importsOf(String name) {
        Set<String> allowed = MAY_IMPORT.get(name);
        return noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(in(name))))
                        .and(not(resideInAnyPackage(packages(allowed)))))
                .as(name + " imports nothing of the house but " + new TreeSet<>(allowed));
    }

    private ArchRule ownerOf(String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(OWNERS.get(library)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(library + " is used in " + OWNERS.get(library) + " only");
    }

    private ArchRule modelStandsOnTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("model"), "java..")
                        .and(not(resideInAnyPackage(
                                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net.."))))
                .as("model stands on the JDK alone, without input and output");
    }

    private ArchRule pureStagesDoNoInputOrOutput() {
        // Streams are allowed: word lists and profiles are read from the program's own resources.
        return noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net.http..",
                                "java.util.logging..",
                                "org.slf4j..")
                        .or(describe("of files and sockets", Architecture::isOfFiles)))
                .as("pure stages do no input or output, and log nothing");
    }

    private static boolean isOfFiles(JavaClass type) {
        return type.getFullName().matches("java\\.io\\.(File.*|RandomAccessFile|Print.*|Console)")
                || type.getFullName().matches("java\\.net\\.(Socket|ServerSocket|URL|URLConnection)");
    }

    private ArchRule pureStagesReadNoClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .accessTargetWhere(reads("a clock", Architecture::isClock))
                .as("pure stages read no clock");
    }

    private static boolean isClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.util.Date") && name.equals("<init>"));
    }

    private ArchRule pureStagesThrowNoDice() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(PURE))
                .should()
                .accessTargetWhere(reads("a random number", Architecture::isRandom))
                .as("pure stages draw no random number");
    }

    private static boolean isRandom(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return owner.matches("java\\.(util|security)\\..*Random(Generator)?")
                || access.getName().equals("randomUUID")
                || (owner.equals("java.lang.Math") && access.getName().equals("random"));
    }

    private ArchRule onlyTheCommandLineEndsOrPrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("cli"))
                .should()
                .accessTargetWhere(reads("the process or its streams", Architecture::isProcess))
                .as("System.exit, System.out and System.err are used in [cli] only");
    }

    private static boolean isProcess(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        return (owner.equals("java.lang.System")
                        && Set.of("exit", "out", "err", "in").contains(name))
                || (owner.equals("java.lang.Runtime") && Set.of("exit", "halt").contains(name))
                || (name.equals("printStackTrace")
                        && access.getTarget().getFullName().endsWith("printStackTrace()"));
    }

    private ArchRule namesSaySomething() {
        return noClasses()
                .should(be(describe(
                        "named so vaguely", type -> type.getSimpleName().matches(VAGUE_NAME))))
                .as("no class name ends in Util, Helper, Manager, Impl, Data or Info");
    }

    private static DescribedPredicate<JavaAccess<?>> reads(String what, Predicate<JavaAccess<?>> predicate) {
        return describe("reads " + what, predicate);
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private String[] packages(Iterable<String> names) {
        return StreamSupport.stream(names.spliterator(), false).map(this::in).toArray(String[]::new);
    }
}
