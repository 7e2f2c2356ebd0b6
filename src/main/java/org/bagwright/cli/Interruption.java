package org.bagwright.cli;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * Tells when the process is asked to stop by SIGINT or SIGTERM. A shutdown hook would not know by which, so the JDK's
 * signal class is used; it lives in {@code jdk.unsupported} and is called by reflection, since naming it is a compiler
 * warning. Where it is missing, the JVM ends with the right exit code, but without a summary.
 */
final class Interruption {
    private Interruption() {}

    static void onStop(Consumer<ExitCode> stop) {
        handle("INT", () -> stop.accept(ExitCode.INTERRUPTED));
        handle("TERM", () -> stop.accept(ExitCode.TERMINATED));
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object acting = Proxy.newProxyInstance(
                    Interruption.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), acting);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // No such signal or class here; see above.
        }
    }
}
