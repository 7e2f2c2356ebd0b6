package org.bagwright.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What models that hadn't seen a page's site said of its blocks: kept for looking at what goes wrong. */
final class Predictions {
    private Predictions() {}

    static void write(Path folder, List<Pages.Page> pages, int[] starts, int[] sums) throws IOException {
        for (int k = 0; k < pages.size(); k++) {
            Pages.Page page = pages.get(k);
            Path form = Files.createDirectories(folder.resolve(page.form.name().toLowerCase(java.util.Locale.ROOT)));
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(form.resolve(page.id + ".sums"))))) {
                for (int i = starts[k]; i < starts[k + 1]; i++) {
                    out.writeInt(sums[i]);
                }
            }
        }
    }

    static int[] read(Path folder, Pages.Page page) throws IOException {
        int[] sums = new int[page.words.length];
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(page.id + ".sums"))))) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = in.readInt();
            }
        }
        return sums;
    }
}
