package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Releases two contents by turns, each as if nothing had been released before, until it is killed. */
final class ReleasingLoop {
    private ReleasingLoop() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int round = 0; ; round++) {
            release(folder, round % 2);
            if (round == 1) {
                System.out.println("released");
            }
        }
    }

    static Heard release(Path folder, int flavour) throws IOException {
        Files.deleteIfExists(folder.resolve("dataset/releases.json"));
        Files.writeString(
                folder.resolve("raw/bridge.txt"), ("Bridge number " + flavour + " was opened again. ").repeat(40));
        return Heard.of(folder, "release", "--sign", "key");
    }
}
