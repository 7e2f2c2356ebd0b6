package org.bagwright.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bagwright.model.Finding;

/**
 * By what a finding is known again in the next run: its code, its place without the line, and what was found there. What is
 * the same in all of them gets a number.
 */
final class Fingerprints {
    /** Hexadecimal digits of a fingerprint: 128 bits. */
    private static final int LENGTH = 32;

    private final Map<String, Integer> given = new HashMap<>();

    String of(Inspected inspected, Finding finding) {
        String content = digest(String.join(
                "\0",
                finding.code().id(),
                inspected.place(finding),
                finding.message(),
                finding.found().orElse("")));
        int before = given.merge(content, 1, Integer::sum) - 1;
        return before == 0 ? content : digest(content + "\0" + before);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
