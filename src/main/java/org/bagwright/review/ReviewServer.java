package org.bagwright.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Octets;

/**
 * The server of the review page, on the loopback interface alone. It knows a handful of paths, and answers all others with
 * 404; what it serves is the program's own files and JSON.
 */
public final class ReviewServer implements AutoCloseable {
    /** Longest body that is read, in octets. */
    private static final int MOST_OCTETS = 64 << 10;
    /**
     * Requests that are heard at once. A browser opens six connections; each request that is slow to arrive, of whatever
     * program, holds a thread.
     */
    private static final int THREADS = 64;
    /** A request that takes longer to arrive, or an answer to be taken, is dropped; in seconds. */
    private static final String SECONDS_A_REQUEST = "30";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** A file of the page: its resource and its media type. */
    private record PageFile(String resource, String type) {}

    private static final Map<String, PageFile> FILES = Map.of(
            "/", new PageFile("page.html", "text/html; charset=utf-8"),
            "/review.css", new PageFile("review.css", "text/css; charset=utf-8"),
            "/review.js", new PageFile("review.js", "text/javascript; charset=utf-8"));

    private static final String JSON = "application/json; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Admission admission;
    private final Desk desk;
    private final Answers answers;
    private final Settings settings;
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());
    private final CountDownLatch stopped = new CountDownLatch(1);

    static {
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_A_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_A_REQUEST);
    }

    private ReviewServer(HttpServer server, Desk desk, Settings settings) {
        this.server = server;
        this.desk = desk;
        this.answers = new Answers(desk);
        this.settings = settings;
        this.admission = new Admission(server.getAddress().getPort());
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "review");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Why a review can't begin. */
    public static final class CannotReview extends Exception {
        private static final long serialVersionUID = 1L;

        CannotReview(String message) {
            super(message);
        }
    }

    /**
     * Reads the bag and begins to serve.
     *
     * @throws CannotReview when there is no bag, or {@code decisions.yaml} can't be read
     * @throws IOException when the port is taken, or a file can't be read
     */
    public static ReviewServer start(Settings settings) throws IOException, CannotReview {
        Optional<CuratedBag> bag = CuratedBag.in(settings.bag());
        if (bag.isEmpty()) {
            throw new CannotReview("no bag of Bagwright's here: " + settings.bag());
        }
        try {
            Desk desk = Desk.of(settings, bag.get());
            HttpServer http = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), settings.port()), 0);
            ReviewServer review = new ReviewServer(http, desk, settings);
            http.createContext("/", review::handle);
            http.setExecutor(review.threads);
            http.start();
            review.threads.execute(desk.freshness()::compare);
            review.readAhead();
            return review;
        } catch (Refusal e) {
            throw new CannotReview(e.getMessage());
        }
    }

    /** The address with the token that lets one in, once. */
    public String address() {
        return admission.address();
    }

    /** Waits until the server is closed, or nobody has asked anything for as long as the settings say. */
    public void await() throws InterruptedException {
        long idle = settings.idle().toNanos();
        long left = idle;
        while (left > 0 && !stopped.await(left, TimeUnit.NANOSECONDS)) {
            left = idle - (System.nanoTime() - lastAsked.get());
        }
        close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        stopped.countDown();
    }

    /** So that the first look-up of a pattern is quick. */
    private void readAhead() {
        threads.execute(() -> {
            try {
                for (int i = 0; i < desk.collection().captures().size() && stopped.getCount() > 0; i++) {
                    desk.lines().load(i);
                }
            } catch (IOException e) {
                // It is told when somebody asks for it.
            }
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            try {
                answer(exchange);
            } catch (Refusal e) {
                if (e.status() == Refusal.METHOD) {
                    exchange.getResponseHeaders().set("Allow", "GET, POST");
                }
                send(exchange, e.status(), JSON, Answers.refusal(e.getMessage()));
            } catch (IOException e) {
                send(exchange, 500, JSON, Answers.refusal("this failed: " + e.getMessage()));
            } catch (RuntimeException e) {
                send(exchange, 500, JSON, Answers.refusal("a bug in Bagwright: " + e));
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, Refusal {
        Headers headers = exchange.getRequestHeaders();
        admission.checkOrigin(headers);
        String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        switch (exchange.getRequestMethod()) {
            case "GET" -> get(exchange, path, query);
            case "POST" -> {
                checkAdmitted(headers);
                admission.checkPost(headers);
                send(exchange, 200, JSON, post(path, Posted.of(body(exchange))));
            }
            default -> throw new Refusal(Refusal.METHOD, "only GET and POST are known here");
        }
    }

    private void get(HttpExchange exchange, String path, String query) throws IOException, Refusal {
        if (path.equals("/") && query.startsWith("token=")) {
            admit(exchange, query.substring("token=".length()));
            return;
        }
        checkAdmitted(exchange.getRequestHeaders());
        if (FILES.containsKey(path)) {
            PageFile file = FILES.get(path);
            send(exchange, 200, file.type(), resource(file.resource()));
        } else {
            byte[] json;
            synchronized (desk) {
                json = json(path, query);
            }
            send(exchange, 200, JSON, json);
        }
    }

    /** Who isn't let in doesn't keep the server awake either. */
    private void checkAdmitted(Headers headers) throws Refusal {
        admission.checkCookie(headers);
        lastAsked.set(System.nanoTime());
    }

    private byte[] json(String path, String query) throws IOException, Refusal {
        desk.freshness().checkBag();
        return switch (path) {
            case "/api/state" -> answers.state();
            case "/api/queue" -> answers.queue();
            case "/api/captures" -> answers.captures();
            case "/api/words" -> Answers.words();
            case "/api/capture" -> answers.capture(query.startsWith("id=") ? query.substring("id=".length()) : "");
            default -> throw new Refusal(Refusal.NOT_FOUND, "there is no such page");
        };
    }

    private byte[] post(String path, Posted posted) throws IOException, Refusal {
        synchronized (desk) {
            desk.freshness().checkBag();
            return switch (path) {
                case "/api/pattern" -> answers.pattern(posted);
                case "/api/decide" -> answers.decided(desk.decide(posted));
                case "/api/undo" -> {
                    desk.undo(posted);
                    yield answers.state();
                }
                case "/api/alive" -> answers.state();
                default -> throw new Refusal(Refusal.NOT_FOUND, "there is no such page");
            };
        }
    }

    private void admit(HttpExchange exchange, String token) throws IOException, Refusal {
        Optional<String> cookie = admission.redeem(token);
        if (cookie.isEmpty()) {
            throw new Refusal(
                    Refusal.FORBIDDEN, "this address was used before, or isn't right; start bagwright review again");
        }
        exchange.getResponseHeaders().set("Set-Cookie", cookie.get());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private static Octets body(HttpExchange exchange) throws IOException, Refusal {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] octets = in.readNBytes(MOST_OCTETS + 1);
            if (octets.length > MOST_OCTETS) {
                throw new Refusal(Refusal.TOO_LARGE, "a request has at most " + MOST_OCTETS + " octets");
            }
            return Octets.owning(octets);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReviewServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] octets) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean empty = octets.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : octets.length);
        if (empty) {
            return;
        }
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }
}
