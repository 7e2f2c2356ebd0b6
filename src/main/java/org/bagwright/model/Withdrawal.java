package org.bagwright.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The tombstone of a document: its text was withdrawn and is in no later release; its record stays.
 *
 * @param document id when it was withdrawn
 * @param by whoever decided it
 * @param anchor by what the text is known again
 * @param record what later records say when the capture is gone
 */
public record Withdrawal(
        String document, LocalDate date, String reason, Optional<String> by, Anchor anchor, Remembered record) {

    /**
     * By what the text of a withdrawn document is known again when cleaning gets better, the capture has another name or
     * other octets.
     *
     * @param capture original name, relative to {@code raw/}
     * @param article its number among the documents of its capture, from 1
     * @param articles how many documents the capture had
     */
    public record Anchor(String capture, Digest captureSha512, Digest textSha512, int article, int articles) {}

    /**
     * What is remembered of the document.
     *
     * @param capturePath under {@code data/}
     * @param octets of the capture
     * @param mediaType of the capture
     */
    public record Remembered(
            BagPath capturePath,
            long octets,
            String mediaType,
            int words,
            int characters,
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> published,
            Optional<String> language,
            Optional<String> url,
            Optional<String> rights) {}
}
