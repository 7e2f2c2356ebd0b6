package org.bagwright.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Digest;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Withdrawal;
import org.bagwright.model.WithheldText;

/**
 * Knows withdrawn texts again: by the octets of their capture whatever its name, by the name of their capture whatever
 * its octets, by their own wording wherever it stands. When a capture that is meant doesn't hold as many documents as it
 * did and none of them is known again, all of them are taken for withdrawn.
 */
final class Tombstones {
    private final List<Withdrawal> withdrawals;
    /** Numbers of withdrawals by each thing they are known by. */
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    Tombstones(List<Withdrawal> withdrawals) {
        this.withdrawals = withdrawals;
        for (int i = 0; i < withdrawals.size(); i++) {
            Withdrawal.Anchor anchor = withdrawals.get(i).anchor();
            add("octets " + anchor.captureSha512().hex(), i);
            add("name " + folded(anchor.capture()), i);
            add("text " + anchor.textSha512().hex(), i);
            add("id " + folded(captureId(withdrawals.get(i))), i);
            add("document " + folded(withdrawals.get(i).document()), i);
        }
    }

    /** Id of the capture that held the document: without the number that parts several documents. */
    static String captureId(Withdrawal withdrawal) {
        String number = "-" + withdrawal.anchor().article();
        String id = withdrawal.document();
        return withdrawal.anchor().articles() > 1 && id.endsWith(number)
                ? id.substring(0, id.length() - number.length())
                : id;
    }

    private void add(String key, int number) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }

    private List<Integer> with(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * What was withdrawn of a capture.
     *
     * @param byDocument number of the document in its capture, from 0, to number of the withdrawal
     * @param numbers of all withdrawals that concern the capture
     */
    record Found(Map<Integer, WithheldText.Withdrawn> byDocument, Set<Integer> numbers, List<Finding> findings) {
        static final Found NOTHING = new Found(Map.of(), Set.of(), List.of());

        Optional<WithheldText.Withdrawn> ofDocument(int index) {
            return Optional.ofNullable(byDocument.get(index));
        }

        boolean concernsCapture() {
            return !numbers.isEmpty();
        }
    }

    /** What was withdrawn of {@code capture}, whose documents have text files with the digests {@code texts}. */
    Found of(CuratedCapture capture, List<Digest> texts) {
        if (withdrawals.isEmpty()) {
            return Found.NOTHING;
        }
        CaptureFacts facts = capture.facts();
        Set<Integer> concerning = new TreeSet<>();
        concerning.addAll(with("octets " + facts.sha512().hex()));
        concerning.addAll(with("name " + folded(facts.originalName())));
        concerning.addAll(with("id " + folded(facts.id())));
        Map<Integer, WithheldText.Withdrawn> byDocument = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int number : concerning) {
            Withdrawal withdrawal = withdrawals.get(number);
            documents(withdrawal, texts).forEach(i -> byDocument.putIfAbsent(i, told(withdrawal)));
            if (!withdrawal.anchor().captureSha512().equals(facts.sha512())) {
                findings.add(changed(facts, withdrawal));
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            List<Integer> numbers = new ArrayList<>(with("text " + texts.get(i).hex()));
            numbers.addAll(with("document " + folded(capture.documents().get(i).id())));
            for (int number : numbers) {
                byDocument.putIfAbsent(i, told(withdrawals.get(number)));
                concerning.add(number);
            }
        }
        return new Found(byDocument, concerning, findings);
    }

    /** The documents that {@code withdrawal} means, in a capture that it is about and whose texts have these digests. */
    private static Set<Integer> documents(Withdrawal withdrawal, List<Digest> texts) {
        Set<Integer> meant = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(withdrawal.anchor().textSha512())) {
                meant.add(i);
            }
        }
        if (texts.size() == withdrawal.anchor().articles()) {
            meant.add(withdrawal.anchor().article() - 1);
        }
        if (meant.isEmpty()) {
            for (int i = 0; i < texts.size(); i++) {
                meant.add(i);
            }
        }
        return meant;
    }

    /** What the public is told. */
    static WithheldText.Withdrawn told(Withdrawal withdrawal) {
        return new WithheldText.Withdrawn(withdrawal.date().toString(), withdrawal.reason(), withdrawal.by());
    }

    private static Finding changed(CaptureFacts facts, Withdrawal withdrawal) {
        return Finding.of(
                        FindingCode.WITHDRAWN_CAPTURE_CHANGED,
                        "raw/" + facts.originalName(),
                        "isn't the capture any more from which " + withdrawal.document()
                                + " was withdrawn: its text is withheld all the same")
                .hinting(
                        "if it holds something else now, give it another name, or delete the entry in withdrawals.yaml");
    }
}
