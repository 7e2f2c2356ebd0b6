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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.Document;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Stated;
import org.bagwright.model.Withdrawal;
import org.bagwright.model.WithheldText;

/**
 * Knows withdrawn texts again: by the octets of their capture whatever its name, by the name of their capture whatever
 * its octets, by their own wording wherever it stands, and, when the text was scraped anew under another name, by its
 * address or by its title and date. When a capture that is meant doesn't hold as many documents as it
 * did and none of them is known again, all of them are taken for withdrawn.
 */
final class Tombstones {
    private static final String BY_ADDRESS = "address ";
    private static final String BY_TITLE = "title ";

    /** An address below a site's front page; the group leaves out scheme, {@code www.}, a last slash and the fragment. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:www\\.)?([^/?#]++/[^#]*[^/#])/?(?:#.*)?", Pattern.DOTALL);

    /** Characters from which on a title, with its date, names one text. Chosen: "Weather" and "In brief" are shorter. */
    private static final int TELLING_TITLE = 12;

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
            for (String key : likenesses(withdrawals.get(i))) {
                add(key, i);
            }
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

    /**
     * By what the text is known when it was scraped anew. Of a capture with several documents the address is no sign, as
     * all of them state it.
     */
    private static List<String> likenesses(Withdrawal withdrawal) {
        Withdrawal.Remembered record = withdrawal.record();
        return likenesses(
                withdrawal.anchor().articles() == 1 ? record.url() : Optional.empty(),
                record.title(),
                record.published());
    }

    private static List<String> likenesses(Optional<String> url, Optional<String> title, Optional<String> published) {
        List<String> keys = new ArrayList<>();
        url.map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .ifPresent(address -> keys.add(BY_ADDRESS + folded(address.group(1))));
        title.filter(value -> value.codePointCount(0, value.length()) >= TELLING_TITLE)
                .flatMap(value -> published.map(date -> BY_TITLE + date + " " + folded(value)))
                .ifPresent(keys::add);
        return keys;
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
        if (concerning.isEmpty()) {
            findLikenesses(capture, byDocument, concerning, findings);
        }
        return new Found(byDocument, concerning, findings);
    }

    /** Doubt never sets a text free: what has the address, or title and date, of a withdrawn text is taken for it. */
    private void findLikenesses(
            CuratedCapture capture,
            Map<Integer, WithheldText.Withdrawn> byDocument,
            Set<Integer> concerning,
            List<Finding> findings) {
        for (int i = 0; i < capture.documents().size(); i++) {
            Document document = capture.documents().get(i);
            Description stated = document.description();
            Optional<String> key = likenesses(
                            stated.url().map(Stated::value),
                            stated.title().map(Stated::value),
                            stated.published().map(Stated::value))
                    .stream()
                    .filter(byKey::containsKey)
                    .findFirst();
            if (key.isPresent()) {
                int number = with(key.get()).get(0);
                byDocument.put(i, told(withdrawals.get(number)));
                concerning.add(number);
                findings.add(alike(capture.facts(), document, withdrawals.get(number), key.get()));
            }
        }
    }

    private static Finding alike(CaptureFacts facts, Document document, Withdrawal withdrawal, String key) {
        String sign = key.startsWith(BY_ADDRESS) ? "the address" : "the title and date";
        return Finding.of(
                        FindingCode.WITHDRAWN_TEXT_AGAIN,
                        facts.place(),
                        document.id() + " has " + sign + " of " + withdrawal.document()
                                + ", which was withdrawn: its text is withheld, too")
                .hinting("if it is another text, correct its url, title or published in raw/catalog.csv");
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
                        facts.place(),
                        "isn't the capture any more from which " + withdrawal.document()
                                + " was withdrawn: its text is withheld all the same")
                .hinting(
                        "if it holds something else now, give it another name, or delete the entry in withdrawals.yaml");
    }
}
