package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.LimitedProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that people put into their CI, tried as far as can be without the services: read as YAML, run by bash. */
class CiFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    /** Of the three octets "hi" and a line feed. */
    private static final String MD5 = "764efa883dda1e11db47671c4a3bbd9e";

    @TempDir
    private Path folder;

    private Path command;

    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void makeCommand() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "left out: there is no bash here");
        command = folder.resolve("bagwright");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")) + "' "
                        + Main.class.getName() + " \"$@\"\n");
        assertTrue(command.toFile().setExecutable(true));
        makeBag("dataset/good bag", "hi\n");
        makeBag("dataset/bad", "ho\n");
    }

    private void makeBag(String name, String content) throws IOException {
        Path bag = Files.createDirectories(folder.resolve(name));
        Files.createDirectory(bag.resolve("data"));
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("data/a.txt"), content);
        Files.writeString(bag.resolve("manifest-md5.txt"), MD5 + "  data/a.txt\n");
    }

    private Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT") || name.startsWith("BAGWRIGHT"));
        builder.environment().put("BAGWRIGHT", command.toString());
        builder.environment().putAll(environment);
        Process process = LimitedProcess.start(builder);
        return new Ended(
                process.waitFor(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private static Object yaml(String name) throws IOException {
        return new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(ROOT.resolve(name), StandardCharsets.UTF_8));
    }

    private static Object at(Object tree, Object... path) {
        Object value = tree;
        for (Object step : path) {
            value = step instanceof Integer index ? ((List<?>) value).get(index) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    /** The environment and the script of the action's step, with inputs put in as GitHub does. */
    private Ended runAction(Map<String, String> inputs, Map<String, String> more)
            throws IOException, InterruptedException {
        Object action = yaml("action.yml");
        assertEquals("composite", at(action, "runs", "using"));
        Map<?, ?> step = (Map<?, ?>) at(action, "runs", "steps", 1);
        Map<String, String> environment = new HashMap<>(more);
        ((Map<?, ?>) step.get("env")).forEach((name, value) -> {
            String expression = value.toString().replaceAll("\\$\\{\\{ (.*) \\}\\}", "$1");
            String input = expression.replace("inputs.", "");
            environment.put(
                    name.toString(),
                    expression.equals("github.action_path")
                            ? ROOT.toString()
                            : inputs.getOrDefault(input, String.valueOf(at(action, "inputs", input, "default"))));
        });
        return run(
                environment,
                "/bin/bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                "-c",
                step.get("run").toString());
    }

    @Test
    void theActionAnnotatesSummarisesReportsAndFails() throws IOException, InterruptedException {
        Path summary = folder.resolve("summary.md");
        Path outputs = folder.resolve("outputs");
        Files.writeString(summary, "");
        Ended ended = runAction(
                Map.of("bags", "  dataset/*  \n\n"),
                Map.of(
                        "GITHUB_ACTIONS",
                        "true",
                        "CI",
                        "true",
                        "GITHUB_STEP_SUMMARY",
                        summary.toString(),
                        "GITHUB_OUTPUT",
                        outputs.toString()));
        assertEquals(1, ended.exit(), ended.err());
        assertTrue(ended.out().contains("\n::error file=dataset/bad/data/a.txt,title=BAG-203::"), ended.out());
        assertTrue(ended.out().contains("\n2 bags: 1 valid, 1 not valid\n"), ended.out());
        assertTrue(Files.readString(summary).contains("| NOT VALID | 1 |"));
        assertEquals("exit-code=1\nreports=bagwright-reports\n", Files.readString(outputs));
        for (String report : List.of("jsonl", "junit.xml", "sarif", "gitlab.json", "md")) {
            assertTrue(Files.size(folder.resolve("bagwright-reports/bagwright." + report)) > 0, report);
        }
    }

    @Test
    void theActionTakesInputsForWordsNotForCode() throws IOException, InterruptedException {
        Ended ended = runAction(
                Map.of("bags", "$(touch hacked)\n--json\ndataset/good bag", "reports", "r `touch hacked`"), Map.of());
        assertEquals(5, ended.exit(), ended.out() + ended.err());
        assertTrue(Files.notExists(folder.resolve("hacked")));
        assertTrue(ended.err().contains("error[SYS-101] --json: no such file or folder"), ended.err());
        assertTrue(Files.isDirectory(folder.resolve("r `touch hacked`")));
    }

    @Test
    void theActionPassesValidBagsAndRefusesNone() throws IOException, InterruptedException {
        assertEquals(0, runAction(Map.of("bags", "dataset/good bag"), Map.of()).exit());
        assertEquals(2, runAction(Map.of("bags", " \n"), Map.of()).exit());
    }

    @Test
    void gitlabsTemplateRunsTheSameScriptAndNamesTheReportsThatItWrites() throws IOException {
        Object job = at(yaml("ci/gitlab.yml"), ".bagwright");
        assertEquals("\"$CI_BUILDS_DIR/bagwright-$CI_JOB_ID/ci/verify\"", at(job, "script", 1));
        String script = Files.readString(ROOT.resolve("ci/verify"));
        for (Object report : ((Map<?, ?>) at(job, "artifacts", "reports")).values()) {
            assertTrue(script.contains(report.toString().replace("bagwright-reports", "$reports")), report.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"action.yml", "ci/gitlab.yml", "ci/github-workflow.yml", ".pre-commit-hooks.yaml"})
    void isYamlAndShownInTheGuide(String name) throws IOException {
        yaml(name);
        assertTrue(Files.readString(ROOT.resolve("docs/ci.md")).contains(name));
    }

    @Test
    void theHookChecksTheBagsOfStagedFiles() throws IOException, InterruptedException {
        String hook = ROOT.resolve(
                        at(yaml(".pre-commit-hooks.yaml"), 0, "entry").toString())
                .toString();
        assumeTrue(run(Map.of(), "git", "init", "-q").exit() == 0, "left out: there is no git here");
        Files.writeString(folder.resolve("other.txt"), "");
        run(Map.of(), "git", "add", "other.txt");
        assertEquals(0, run(Map.of(), hook).exit(), "no bag is concerned");
        run(Map.of(), "git", "add", "dataset/good bag");
        Ended good = run(Map.of(), hook);
        assertEquals(0, good.exit(), good.err());
        assertTrue(good.out().contains("VALID: 0 errors"), good.out());
        run(Map.of(), "git", "add", "dataset/bad/data");
        Ended both = run(Map.of(), hook);
        assertEquals(1, both.exit(), both.err());
        assertTrue(both.out().contains("\n2 bags: 1 valid, 1 not valid\n"), both.out());
    }

    @Test
    void theHookChecksAllBagsWhenNothingIsStaged() throws IOException, InterruptedException {
        assumeTrue(run(Map.of(), "git", "init", "-q").exit() == 0, "left out: there is no git here");
        run(Map.of(), "git", "add", "dataset/bad");
        run(
                Map.of(),
                "git",
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.org",
                "commit",
                "--quiet",
                "--no-verify",
                "--message=a");
        Files.createSymbolicLink(folder.resolve("hook"), ROOT.resolve("ci/pre-commit"));
        Ended ended = run(Map.of(), folder.resolve("hook").toString());
        assertEquals(1, ended.exit(), ended.err());
        assertTrue(ended.out().contains("error[BAG-203] data/a.txt: "), ended.out());
    }
}
