package org.bagwright.markup;

import org.bagwright.lexicon.HashTable;
import org.bagwright.lexicon.LineWords;
import org.bagwright.text.WordWeights;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words that a page's head states of its article: title, summary, and sometimes the whole text in JSON-LD. */
final class StatedWords {
    private static final String KEY = "\"articleBody\"";
    /** Characters of a stated text that are read. */
    private static final int LONGEST = 200_000;

    private final WordSet title = new WordSet();
    private final WordSet summary = new WordSet();
    private final WordSet text = new WordSet();
    private final LineWords words = new LineWords();

    /** What {@code page} states. */
    static StatedWords of(MarkupSegmentation page) {
        StatedWords stated = new StatedWords();
        Document document = page.elements().get(0).element().ownerDocument();
        if (document != null) {
            stated.addWords(stated.title, document.title());
        }
        for (MarkupElement element : page.elements()) {
            switch (element.name()) {
                case "meta" -> stated.readMeta(element.element());
                case "script" -> stated.readScript(element.element());
                default -> {
                    // States nothing of the text.
                }
            }
        }
        return stated;
    }

    private void readMeta(Element meta) {
        String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        switch (name) {
            case "og:title", "twitter:title" -> addWords(title, meta.attr("content"));
            case "og:description", "description", "twitter:description" -> addPairs(summary, meta.attr("content"));
            default -> {
                // States nothing of the text.
            }
        }
    }

    private void readScript(Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            addStatedText(script.data());
        }
    }

    private void addStatedText(String json) {
        int at = json.indexOf(KEY);
        while (at >= 0) {
            int start = at + KEY.length();
            while (start < json.length() && (json.charAt(start) <= ' ' || json.charAt(start) == ':')) {
                start++;
            }
            if (start < json.length() && json.charAt(start) == '"') {
                addPairs(text, unescaped(json, start + 1));
            }
            at = json.indexOf(KEY, start);
        }
    }

    /** The JSON string that begins at {@code start}, escapes of white space as spaces, markup in it gone. */
    private static String unescaped(String json, int start) {
        StringBuilder out = new StringBuilder();
        boolean tag = false;
        for (int i = start; i < json.length() && out.length() < LONGEST; i++) {
            char c = json.charAt(i);
            if (c == '"') {
                break;
            }
            if (c == '\\' && i + 1 < json.length()) {
                c = json.charAt(++i);
                if (c == 'u' && i + 4 < json.length()) {
                    c = codeUnit(json, i + 1);
                    i += 4;
                } else if ("nrtbf".indexOf(c) >= 0) {
                    c = ' ';
                }
            }
            if (c == '<') {
                tag = true;
            }
            out.append(tag ? ' ' : c);
            if (c == '>') {
                tag = false;
            }
        }
        return out.toString();
    }

    private static char codeUnit(String json, int at) {
        int value = 0;
        for (int k = at; k < at + 4; k++) {
            value = 16 * value + Math.max(0, Character.digit(json.charAt(k), 16));
        }
        return (char) value;
    }

    private void addWords(WordSet to, String line) {
        words.read(line, 400);
        for (int i = 0; i < words.count(); i++) {
            to.add(words.hash(i));
        }
    }

    private void addPairs(WordSet to, String line) {
        words.read(line, 40_000);
        for (int i = 0; i + 1 < words.count(); i++) {
            to.add(WordWeights.pair(words.hash(i), words.hash(i + 1)));
        }
    }

    int sharedWithTitle(long[] words) {
        if (title.isEmpty() || words.length == 0) {
            return -1;
        }
        int shared = 0;
        for (long word : words) {
            shared += title.contains(word) ? 1 : 0;
        }
        return 1000 * shared / words.length;
    }

    int sharedWithSummary(long[] words) {
        return shared(summary, words);
    }

    int sharedWithText(long[] words) {
        return shared(text, words);
    }

    private static int shared(WordSet pairs, long[] words) {
        if (pairs.isEmpty() || words.length < 2) {
            return -1;
        }
        int shared = 0;
        for (int i = 0; i + 1 < words.length; i++) {
            shared += pairs.contains(WordWeights.pair(words[i], words[i + 1])) ? 1 : 0;
        }
        return 1000 * shared / (words.length - 1);
    }

    /** Hashes of words, or of pairs of them. */
    private static final class WordSet {
        private final HashTable hashes = new HashTable();
        private boolean empty = true;

        void add(long hash) {
            hashes.put(hash, 0);
            empty = false;
        }

        boolean contains(long hash) {
            return !empty && hashes.get(hash) >= 0;
        }

        boolean isEmpty() {
            return empty;
        }
    }
}
