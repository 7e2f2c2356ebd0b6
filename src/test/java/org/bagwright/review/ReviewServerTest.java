package org.bagwright.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagwright.pipeline.BuildReport;
import org.bagwright.pipeline.MadeProject;
import org.bagwright.pipeline.OwnLayout;
import org.bagwright.pipeline.RawChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewServerTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BOX = "Read also: the ten best piers of the coast";
    private static final String FIRST =
            "The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm.";
    private static final String ARTICLE = String.join(
                    "\n\n",
                    "Home",
                    "Harbour council of Port Ellery votes to rebuild the old pier",
                    FIRST,
                    "Members said the work would take two summers and that the pier would be open to walkers meanwhile.",
                    BOX,
                    "The council has put aside money for the first year, and it will ask the region for the rest in the spring.",
                    "Terms of use")
            + "\n";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private MadeProject project;
    private ReviewServer server;
    private String base;
    private String cookie;
    /** Blocks less sure than this are unsure. */
    private double unsure = 0.6;

    @BeforeEach
    void start() throws Exception {
        project = new MadeProject(folder);
        project.put("a.txt", ARTICLE);
        project.put("b.txt", ARTICLE.replace("Tuesday", "Monday"));
        project.build(false);
        open();
    }

    private void open() throws Exception {
        server = ReviewServer.start(settings(Duration.ofMinutes(1)));
        URI address = URI.create(server.address());
        base = "http://127.0.0.1:" + address.getPort();
        HttpResponse<String> admitted = send(HttpRequest.newBuilder(address).GET());
        assertEquals(303, admitted.statusCode());
        cookie = admitted.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private Settings settings(Duration idle) {
        return new Settings(
                folder,
                project.bag(),
                "test-1.0.0",
                "A. Reader",
                unsure,
                OwnLayout.references(),
                OwnLayout::siteOf,
                bag -> RawChanges.since(bag, folder.resolve("raw")).told(),
                Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC),
                0,
                idle);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    // Who may come in

    @Test
    void theTokenWorksOnceAndGivesACookieThatScriptsAndOtherSitesDontGet() throws Exception {
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertThrows(RuntimeException.class, server::address, "the address is worth nothing any more");
        server.close();
        server = ReviewServer.start(settings(Duration.ofMinutes(1)));
        String address = server.address();
        assertEquals(
                303, send(HttpRequest.newBuilder(URI.create(address)).GET()).statusCode());
        assertEquals(
                403, send(HttpRequest.newBuilder(URI.create(address)).GET()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/review.js", "/api/state", "/api/capture?id=a", "/?token=", "/?token=wrong"})
    void withoutTheCookieNothingIsShown(String path) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        assertEquals(403, answer.statusCode());
        assertFalse(answer.body().contains("Port Ellery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80", ""})
    void aForeignHostIsRefused(String host) throws Exception {
        assertTrue(raw("GET /api/state HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + plainCookie())
                .startsWith("HTTP/1.1 403"));
    }

    @Test
    void aForeignPageCanNeitherReadNorPost() throws Exception {
        for (String header : List.of(
                "Origin: https://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            String head = "\r\nHost: " + base.substring(7) + "\r\nCookie: " + plainCookie() + "\r\n" + header;
            assertTrue(raw("GET /api/state HTTP/1.1" + head).startsWith("HTTP/1.1 403"), header);
            assertTrue(
                    raw(
                                    "POST /api/undo HTTP/1.1" + head
                                            + "\r\nContent-Type: application/json\r\nContent-Length: 2",
                                    "{}")
                            .startsWith("HTTP/1.1 403"),
                    header);
        }
    }

    @Test
    void whatAFormCanSendIsRefused() throws Exception {
        for (String type : List.of(
                "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp")) {
            assertEquals(
                    415,
                    send(request("/api/undo")
                                    .header("Content-Type", type)
                                    .header("Origin", base)
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode(),
                    type);
        }
        assertEquals(
                403,
                send(request("/api/undo")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode(),
                "no origin");
    }

    @Test
    void otherMethodsOtherPathsAndTricksWithPathsAreRefused() throws Exception {
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "HEAD")) {
            assertTrue(raw(method + " / HTTP/1.1\r\nHost: " + base.substring(7)).startsWith("HTTP/1.1 405"), method);
        }
        for (String path : List.of(
                "/../bagwright.yaml",
                "/%2e%2e/bagwright.yaml",
                "/review.js/",
                "//review.js",
                "/page.html",
                "/api/",
                "/review.css%00",
                "/..;/x",
                "/api/capture/../state",
                "/favicon.ico")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: " + base.substring(7) + "\r\nCookie: " + plainCookie());
            assertTrue(answer.startsWith("HTTP/1.1 404"), path + " " + answer);
        }
        assertEquals(404, get("/api/capture?id=..%2F..%2Fetc").statusCode());
    }

    @Test
    void bodiesThatAreTooLongOrNoJsonAreRefused() throws Exception {
        assertEquals(
                413,
                post("/api/decide", "{\"a\":\"" + "x".repeat(70_000) + "\"}").statusCode());
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{",
                "[".repeat(5_000),
                "{\"file\":1}",
                "{\"capture\":\"a\",\"what\":\"burn\",\"file\":\"\"}")) {
            assertEquals(400, post("/api/decide", body).statusCode(), body);
        }
        assertEquals(
                404,
                post("/api/decide", "{\"capture\":\"nobody\",\"what\":\"remove\"}")
                        .statusCode());
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesntNeed() throws Exception {
        for (String path : List.of("/", "/api/state", "/nowhere")) {
            var headers = get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), policy);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
        }
    }

    @Test
    void stopsWhenNobodyAsksAnything() throws Exception {
        server.close();
        server = ReviewServer.start(settings(Duration.ofMillis(50)));
        String address = server.address();
        server.await();
        assertThrows(
                IOException.class,
                () -> send(HttpRequest.newBuilder(URI.create(address)).GET()));
    }

    @Test
    void whoIsNotLetInDoesNotKeepItAwake() throws Exception {
        server.close();
        server = ReviewServer.start(settings(Duration.ofMillis(200)));
        URI address = URI.create(server.address());
        Thread foreign = new Thread(() -> {
            try {
                while (true) {
                    send(HttpRequest.newBuilder(address.resolve("/api/state")).GET());
                }
            } catch (Exception e) {
                // It has stopped.
            }
        });
        foreign.start();
        server.await();
        foreign.join();
        assertThrows(
                IOException.class, () -> send(HttpRequest.newBuilder(address).GET()));
    }

    @Test
    void requestsThatAreSlowToArriveDontKeepOthersFromBeingHeard() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), URI.create(base).getPort());
                socket.getOutputStream().write("POST /api/decide HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            // Half a request is dropped after 30 seconds.
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/state"))
                    .timeout(Duration.ofSeconds(25))
                    .header("Cookie", cookie);
            assertEquals(200, send(request.GET()).statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    // What one sees and does

    @Test
    void ofALongBlockTheBeginningIsShownAndTheRestCounted() throws Exception {
        server.close();
        project.put("long.txt", "The mayor said that the pier would be open. ".repeat(2_000));
        project.build(false);
        open();
        JsonNode block = json(get("/api/capture?id=long")).get("blocks").get(0);
        assertTrue(block.get("text").textValue().length() < 21_000);
        assertEquals(44 * 2_000 - 1 - 20_000, block.get("more").intValue());
        decide("{\"capture\":\"long\",\"block\":0,\"what\":\"remove\"}", 200);
    }

    @Test
    void showsACaptureBlockByBlockWithReasons() throws Exception {
        JsonNode capture = json(get("/api/capture?id=a"));
        List<String> texts = new ArrayList<>();
        capture.get("blocks").forEach(block -> texts.add(block.get("text").textValue()));
        assertEquals(7, texts.size());
        assertEquals(BOX, texts.get(4));
        assertEquals("removed", capture.at("/blocks/4/fate").textValue());
        assertFalse(capture.at("/blocks/4/why").textValue().isEmpty());
        assertEquals("a", capture.at("/documents/0/id").textValue());
    }

    @Test
    void aDecisionIsInTheFileWhenItIsSaidToBeAndTheNextBuildAppliesIt() throws Exception {
        JsonNode saved =
                decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\",\"note\":\"a box of our own\"}", 200);
        String file = Files.readString(folder.resolve("decisions.yaml"));
        assertTrue(file.contains(BOX) && file.contains("a box of our own") && file.contains("A. Reader"), file);
        assertEquals("d-1", saved.get("id").textValue());
        decide("{\"capture\":\"a\",\"block\":2,\"what\":\"agree\",\"by\":\"B. Writer\"}", 200);
        decide(
                "{\"capture\":\"a\",\"document\":\"a\",\"what\":\"metadata\",\"key\":\"published\",\"value\":\"2019-08-23\"}",
                200);
        decide("{\"capture\":\"b\",\"block\":6,\"what\":\"role\",\"role\":\"legal\"}", 200);
        BuildReport report = project.build(true);
        assertEquals(
                4,
                report.decisions().applied() + report.decisions().notNeeded(),
                report.findings().toString());
        assertTrue(project.text("a").contains(BOX));
        assertFalse(project.text("b").contains(BOX));
        assertTrue(Files.readString(project.bag().resolve("data/metadata/documents.jsonl"))
                .contains("2019-08-23"));
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(f -> f.toString().endsWith(".tmp")), "no temporary file is left");
        }
    }

    @Test
    void aPatternShowsFirstWhatItTouches() throws Exception {
        JsonNode matches = json(post("/api/pattern", "{\"capture\":\"a\",\"block\":4,\"pattern\":\"Read also: *\"}"));
        assertEquals(2, matches.get("captures").intValue());
        decide(
                "{\"capture\":\"a\",\"block\":4,\"what\":\"restore\",\"scope\":\"site\",\"pattern\":\"Read also: *\"}",
                200);
        assertTrue(Files.readString(folder.resolve("decisions.yaml")).contains("touched: 2"));
        decide("{\"capture\":\"b\",\"block\":4,\"what\":\"remove\"}", 200);
        assertEquals(
                400,
                post("/api/pattern", "{\"capture\":\"a\",\"block\":4,\"pattern\":\"*\"}")
                        .statusCode());
        BuildReport report = project.build(true);
        assertEquals(0, report.decisions().conflicting(), "an exception names what it overrules");
        assertTrue(project.text("a").contains(BOX));
        assertFalse(project.text("b").contains(BOX));
    }

    @Test
    void aNewDecisionOnABlockTakesThePlaceOfTheOldAndUndoBringsItBack() throws Exception {
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        String first = Files.readString(folder.resolve("decisions.yaml"));
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"role\",\"role\":\"quote\"}", 200);
        assertEquals(1, state().get("decisions").intValue());
        assertEquals(
                200,
                post("/api/undo", "{\"file\":\"" + state().get("file").textValue() + "\"}")
                        .statusCode());
        assertEquals(first, Files.readString(folder.resolve("decisions.yaml")));
        assertEquals(
                200,
                post("/api/undo", "{\"file\":\"" + state().get("file").textValue() + "\"}")
                        .statusCode());
        assertEquals(
                409,
                post("/api/undo", "{\"file\":\"" + state().get("file").textValue() + "\"}")
                        .statusCode());
    }

    @Test
    void aSecondTabIsToldThatTheFileChangedAndNothingIsOverwritten() throws Exception {
        String seen = state().get("file").textValue();
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        String body = "{\"file\":\"" + seen + "\",\"capture\":\"b\",\"block\":4,\"what\":\"restore\"}";
        assertEquals(409, post("/api/decide", body).statusCode());
        Files.writeString(
                folder.resolve("decisions.yaml"), Files.readString(folder.resolve("decisions.yaml")) + "# by hand\n");
        String before = Files.readString(folder.resolve("decisions.yaml"));
        String second = json(post("/api/decide", body)).get("error").textValue();
        assertTrue(second.contains("has changed"), second);
        assertEquals(before, Files.readString(folder.resolve("decisions.yaml")));
        decide("{\"capture\":\"b\",\"block\":4,\"what\":\"restore\"}", 200);
        assertTrue(Files.readString(folder.resolve("decisions.yaml")).contains("# by hand"));
    }

    @Test
    void aFileThatIsNoLongerReadableIsToldAndLeftAlone() throws Exception {
        Files.writeString(folder.resolve("decisions.yaml"), "decisions: {");
        HttpResponse<String> answer = get("/api/state");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("decisions.yaml"), answer.body());
        assertEquals("decisions: {", Files.readString(folder.resolve("decisions.yaml")));
    }

    @Test
    void whoMayReadTheDecisionsMayDoSoAfterTheNextOneToo() throws Exception {
        Path file = folder.resolve("decisions.yaml");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        decide("{\"capture\":\"b\",\"block\":4,\"what\":\"restore\"}", 200);
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aDecisionWhoseIdWasGivenBeforeIsCountedOnce() throws Exception {
        server.close();
        unsure = 0.999;
        open();
        JsonNode items = json(get("/api/queue")).get("items");
        assertEquals("unsure", items.get(0).get("kind").textValue());
        String first = decisionOn(items.get(0));
        String second = decisionOn(items.get(1));
        decide(first, 200);
        server.close();
        project.build(false);
        Files.delete(folder.resolve("decisions.yaml"));
        open();
        int all = json(get("/api/state")).get("progress").get(0).get("all").intValue();
        decide(second, 200);
        JsonNode progress = json(get("/api/state")).get("progress").get(0);
        assertEquals(1, progress.get("decided").intValue());
        assertEquals(all, progress.get("all").intValue());
    }

    @Test
    void saysThatTheBagIsOlderThanTheCaptures() throws Exception {
        assertFalse(compared().has("older"), "it was built of these");
        server.close();
        project.put("b.txt", ARTICLE.replace("Tuesday", "Sunday"));
        project.put("c.txt", ARTICLE.replace("Tuesday", "Friday"));
        project.put("d/e.txt", ARTICLE.replace("Tuesday", "Thursday"));
        Files.delete(folder.resolve("raw/a.txt"));
        open();
        String older = compared().get("older").textValue();
        assertTrue(
                older.contains("older than raw/: 2 captures added, 1 capture changed, 1 capture removed since"), older);
        assertTrue(older.contains("bagwright build"), older);
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        server.close();
        project.build(false);
        open();
        assertFalse(compared().has("older"), "a decision doesn't make it older");
    }

    @Test
    void aCaptureOfOtherOctetsOfTheSameLengthHasChangedAndSoHasACatalogue() throws Exception {
        server.close();
        project.put("a.txt", ARTICLE.replace("Tuesday", "tuesdaY"));
        project.put("catalog.csv", "path,title\na.txt,A title\n");
        open();
        String older = compared().get("older").textValue();
        assertTrue(older.contains("raw/: 1 capture changed, the catalogue changed since"), older);
    }

    @Test
    void aCatalogueThatIsAnotherOneIsTold() throws Exception {
        server.close();
        project.put("catalog.csv", "path,title\na.txt,A title\n");
        project.build(false);
        open();
        assertFalse(compared().has("older"), compared().toString());
        server.close();
        project.put("catalog.csv", "path,title\na.txt,B title\n");
        open();
        assertTrue(compared().get("older").textValue().contains("raw/: the catalogue changed since"));
        server.close();
        Files.delete(folder.resolve("raw/catalog.csv"));
        open();
        assertTrue(compared().get("older").textValue().contains("raw/: the catalogue changed since"));
    }

    @Test
    void whenTheBagIsBuiltAnewNothingIsShownOrDecidedByTheOldOne() throws Exception {
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        String file = state().get("file").textValue();
        project.put("0.txt", ARTICLE.replace("Tuesday", "Sunday"));
        project.build(false);
        for (String path : List.of("/api/state", "/api/queue", "/api/capture?id=a")) {
            HttpResponse<String> answer = get(path);
            assertEquals(410, answer.statusCode(), path);
            assertTrue(answer.body().contains("start bagwright review again"), answer.body());
        }
        String decided = Files.readString(folder.resolve("decisions.yaml"));
        String late = "{\"file\":\"" + file + "\",\"capture\":\"a\",\"block\":4,\"what\":\"remove\"}";
        assertEquals(410, post("/api/decide", late).statusCode());
        assertEquals(decided, Files.readString(folder.resolve("decisions.yaml")));
    }

    @Test
    void aBuildThatChangesNothingDoesNotEndTheReview() throws Exception {
        project.build(false);
        assertEquals(200, get("/api/capture?id=a").statusCode());
    }

    /** The state once the captures were compared with the bag. */
    private JsonNode compared() throws Exception {
        JsonNode state = state();
        while (!state.get("compared").booleanValue()) {
            Thread.sleep(10);
            state = state();
        }
        return state;
    }

    private static String decisionOn(JsonNode item) {
        return "{\"capture\":\"" + item.get("capture").textValue() + "\",\"block\":" + item.get("block")
                + ",\"what\":\"remove\"}";
    }

    @Test
    void aFileThatIsMadeReadOnlyIsNotReplaced() throws Exception {
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\"}", 200);
        Path file = folder.resolve("decisions.yaml");
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "root may write anything");
        String before = Files.readString(file);
        decide("{\"capture\":\"b\",\"block\":4,\"what\":\"restore\"}", 403);
        assertEquals(before, Files.readString(file));
    }

    @Test
    void refusesValuesThatTheFileWouldNotTake() throws Exception {
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"restore\",\"role\":\"navigation\"}", 400);
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"role\",\"role\":\"separator\"}", 400);
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"role\"}", 400);
        decide("{\"capture\":\"a\",\"block\":4,\"what\":\"role\",\"scope\":\"pattern\"}", 400);
        decide(
                "{\"capture\":\"a\",\"document\":\"a\",\"what\":\"metadata\",\"scope\":\"site\",\"key\":\"title\",\"value\":\"x\"}",
                400);
        decide(
                "{\"capture\":\"a\",\"document\":\"a\",\"what\":\"metadata\",\"key\":\"published\",\"value\":\"yesterday\"}",
                400);
        decide(
                "{\"capture\":\"a\",\"document\":\"a\",\"what\":\"metadata\",\"key\":\"text_sha512\",\"value\":\"x\"}",
                400);
        decide("{\"capture\":\"a\",\"block\":99,\"what\":\"remove\"}", 404);
        assertFalse(Files.exists(folder.resolve("decisions.yaml")));
    }

    @Test
    void hostileTextIsSentAsTextAndDecidedOn() throws Exception {
        server.close();
        String evil = "</script><img src=x onerror=alert(1)> \u202Eexe.gpj \u0000 \"quoted\" \\ {{x}}";
        project.put("evil.txt", ARTICLE + "\n\n" + evil + "\n");
        project.build(false);
        open();
        JsonNode capture = json(get("/api/capture?id=evil"));
        int last = capture.get("blocks").size() - 1;
        assertEquals(evil, capture.at("/blocks/" + last + "/text").textValue());
        decide("{\"capture\":\"evil\",\"block\":" + last + ",\"what\":\"restore\"}", 200);
        assertEquals(1, project.build(false).decisions().applied());
    }

    private String plainCookie() {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", plainCookie());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode state() throws Exception {
        return json(get("/api/state"));
    }

    private JsonNode decide(String body, int status) throws Exception {
        String file = state().get("file").textValue();
        HttpResponse<String> answer = post("/api/decide", "{\"file\":\"" + file + "\"," + body.substring(1));
        assertEquals(status, answer.statusCode(), answer.body());
        return json(answer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    /** Sends what a well-behaved client wouldn't. */
    private String raw(String head) throws IOException {
        return raw(head, "");
    }

    private String raw(String head, String body) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
