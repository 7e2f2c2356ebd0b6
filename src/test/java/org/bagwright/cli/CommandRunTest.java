package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunTest {
    private static final String HOSTILE = "a\u001b[2Jb\u202egpj.exe\n\u0007";

    private static final Finding FINDING = Finding.of(FindingCode.EMPTY_CAPTURE, "raw/" + HOSTILE, "is empty")
            .at(3)
            .hinting("rm " + HOSTILE);

    private static final Map<String, Verb> VERBS = Map.of(
            "crash",
            task -> {
                throw new IllegalStateException("thought impossible");
            },
            "exhaust",
            task -> {
                throw new OutOfMemoryError();
            },
            "denied",
            task -> {
                throw new AccessDeniedException(task.project().resolve("raw").toString());
            },
            "find",
            task -> {
                task.output().result(FINDING);
                task.output().diagnostic(Finding.of(FindingCode.CHARSET_DETECTED, "raw/b", "read as windows-1252"));
                task.output().result("a result of " + HOSTILE);
                return new Outcome(ExitCode.ANSWER_IS_NO, 2, 300);
            });

    @TempDir
    private Path folder;

    private Heard run(String... arguments) {
        return Heard.of(folder, VERBS, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "init --help", "explain -h", "doctor --help"})
    void beginsHelpWithAnExampleWithin80Columns(String arguments) {
        Heard heard = run(arguments.split(" ", -1));
        assertEquals(0, heard.exit());
        assertEquals("Example:", heard.outLines().get(0));
        assertTrue(heard.outLines().get(1).startsWith("  bagwright "));
        assertTrue(heard.outLines().stream().allMatch(line -> line.length() <= 80), heard.out());
        assertEquals("", heard.err());
    }

    @Test
    void printsHelpOnStandardErrorWhenTheVerbIsMissing() {
        Heard heard = run();
        assertEquals(2, heard.exit());
        assertEquals("", heard.out());
        assertTrue(heard.err().contains("Usage: bagwright"));
    }

    @Test
    void printsTheVersionAlsoAmongOtherOptions() {
        assertEquals("bagwright development\n", run("--version", "-q").out());
    }

    @Test
    void hintsAtTheNearestVerb() {
        Heard heard = run("explan");
        assertEquals(2, heard.exit());
        assertEquals("", heard.out());
        assertEquals(
                "error: no such verb: explan\n  hint: did you mean explain?\n  hint: bagwright --help\n", heard.err());
    }

    @Test
    void hintsAtTheNearestOption() {
        Heard heard = run("init", "--dmeo");
        assertEquals(2, heard.exit());
        assertTrue(
                heard.err().startsWith("error: no such option: --dmeo\n  hint: did you mean --demo?\n"), heard.err());
    }

    @Test
    void namesTheVerbInTheSummaryOfWrongUsage() {
        Heard heard = run("explain", "--json", "--dmeo");
        assertTrue(heard.lastOut().contains("\"command\":\"explain\",\"status\":\"failed\",\"exit\":2"), heard.out());
    }

    @Test
    void refusesAProjectFolderThatIsNotThere() {
        Heard heard = run("doctor", "-C", "nowhere");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().startsWith("error: no such folder: nowhere\n"), heard.err());
    }

    @Test
    void printsFindingsAsOneLineAndAHint() {
        Heard heard = run("find");
        assertEquals(1, heard.exit());
        String hostile = "a\\u001b[2Jb\\u202egpj.exe\\u000a\\u0007";
        assertEquals(
                "warning[INP-101] raw/" + hostile + ":3: is empty\n  hint: rm " + hostile + "\na result of " + hostile
                        + "\n",
                heard.out());
        assertEquals("info[ENC-101] raw/b: read as windows-1252\n", heard.err());
    }

    @Test
    void leavesInformationOutWhenQuiet() {
        assertEquals("", run("-q", "find").err());
    }

    @Test
    void endsJsonLinesWithASummary() {
        Heard heard = run("find", "--json");
        assertEquals(3, heard.outLines().size());
        assertEquals(
                "{\"type\":\"finding\",\"code\":\"INP-101\",\"severity\":\"warning\","
                        + "\"path\":\"raw/a\\u001B[2Jb\\u202egpj.exe\\n\\u0007\",\"line\":3,\"expected\":null,"
                        + "\"found\":null,\"message\":\"is empty\","
                        + "\"hint\":\"rm a\\u001B[2Jb\\u202egpj.exe\\n\\u0007\"}",
                heard.outLines().get(0));
        assertTrue(
                heard.lastOut()
                        .startsWith("{\"type\":\"summary\",\"command\":\"find\",\"status\":\"findings\",\"exit\":1,"
                                + "\"counts\":{\"error\":0,\"warning\":1,\"info\":1},"
                                + "\"checked\":{\"files\":2,\"octets\":300},\"seconds\":"),
                heard.lastOut());
        assertEquals("", heard.err());
    }

    @Test
    void tellsOfACrashInOneLine() {
        Heard heard = run("crash");
        assertEquals(70, heard.exit());
        assertEquals("", heard.out());
        assertEquals(2, heard.err().lines().count(), heard.err());
        assertTrue(heard.err().startsWith("error[SYS-103] a bug in bagwright"), heard.err());
        assertTrue(heard.err().contains("thought impossible at "), heard.err());
        assertTrue(heard.err().contains("issue tracker"), heard.err());
    }

    @Test
    void tellsTheTraceOfACrashWhenVerbose() {
        assertTrue(run("crash", "-v").err().contains("    at " + CommandRunTest.class.getName()));
    }

    @Test
    void endsJsonLinesWithASummaryAfterACrash() {
        Heard heard = run("--json", "crash");
        assertEquals(70, heard.exit());
        assertTrue(heard.outLines().get(0).contains("\"code\":\"SYS-103\""));
        assertTrue(heard.lastOut().contains("\"status\":\"failed\",\"exit\":70"), heard.lastOut());
    }

    @Test
    void endsJsonLinesWithASummaryAfterWrongUsage() {
        assertTrue(run("--json", "--wrong").lastOut().contains("\"status\":\"failed\",\"exit\":2"));
    }

    @Test
    void tellsTheEnvironmentFromABadAnswer() {
        Heard denied = run("denied");
        assertEquals(5, denied.exit());
        assertTrue(denied.err().startsWith("error[SYS-101] raw: access denied\n"), denied.err());
        assertEquals(5, run("exhaust").exit());
    }

    @Test
    void tellsOfAResultThatCouldNotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Surroundings surroundings = Surroundings.piped(full, err, Map.of(), folder);
        assertEquals(ExitCode.ENVIRONMENT_FAILED, new CommandRun(new String[] {"explain"}, surroundings).run());
        assertEquals(
                "error[SYS-101] standard output: No space left on device\n  hint: bagwright doctor\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void coloursOnlyOnATerminalThatWantsIt() {
        assertTrue(isColoured(Map.of("TERM", "xterm"), true, "find"));
        assertFalse(isColoured(Map.of("TERM", "xterm"), false, "find"));
        assertFalse(isColoured(Map.of("TERM", "dumb"), true, "find"));
        assertFalse(isColoured(Map.of("NO_COLOR", "1"), true, "find"));
        assertFalse(isColoured(Map.of("CI", "true"), true, "find"));
        assertFalse(isColoured(Map.of(), true, "find", "--color", "never"));
        assertTrue(isColoured(Map.of("NO_COLOR", "1"), false, "find", "--color=always"));
    }

    @Test
    void neverColoursJson() {
        assertFalse(isColoured(Map.of(), true, "find", "--json", "--color=always"));
    }

    private boolean isColoured(Map<String, String> environment, boolean terminal, String... arguments) {
        Heard heard = Heard.of(folder, VERBS, environment, terminal, arguments);
        return (heard.out() + heard.err()).contains("\u001b[");
    }
}
