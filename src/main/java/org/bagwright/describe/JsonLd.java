package org.bagwright.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.json.LooseJson;
import org.bagwright.json.LooseJson.Items;
import org.bagwright.json.LooseJson.Members;
import org.bagwright.json.LooseJson.Text;
import org.bagwright.json.LooseJson.Value;
import org.bagwright.model.CodePointIndex;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Span;

/**
 * What a page's scripts of JSON-LD say in the vocabulary of schema.org: its objects, those inside others too, each once.
 * A reference by {@code @id} is followed one step.
 */
final class JsonLd {
    /** Objects that are looked at: a page of a thousand products says no more of its article. */
    private static final int MOST_OBJECTS = 2_000;

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Thing> byId = new HashMap<>();
    private final OwnArticles own;
    /** Null until they are asked for. */
    private List<Thing> articles;

    private JsonLd(OwnArticles own) {
        this.own = own;
    }

    static JsonLd of(List<MarkupStatement> statements) {
        JsonLd data = new JsonLd(OwnArticles.of(statements));
        for (MarkupStatement statement : statements) {
            if (statement.kind() == MarkupStatement.Kind.JSON_LD) {
                Script script = new Script(statement, CodePointIndex.of(statement.value()));
                LooseJson.read(statement.value()).forEach(value -> data.collect(value, script));
            }
        }
        return data;
    }

    private void collect(Value value, Script script) {
        if (things.size() >= MOST_OBJECTS) {
            return;
        }
        if (value instanceof Items items) {
            items.values().forEach(item -> collect(item, script));
        } else if (value instanceof Members members) {
            Thing thing = new Thing(members.values(), script);
            things.add(thing);
            thing.text("@id").ifPresent(id -> {
                // An object that is only a reference says nothing of what it refers to.
                if (members.values().size() > 1) {
                    byId.putIfAbsent(id.value(), thing);
                }
            });
            members.values().values().forEach(inner -> collect(inner, script));
        }
    }

    /** All objects in the order of the page. */
    List<Thing> things() {
        return things;
    }

    /**
     * The objects whose type is an article's, as pages name it, first; then those that have a headline. Where the page says which
     * of them are its own, without those of other pages.
     */
    List<Thing> articles() {
        if (articles == null) {
            articles = findArticles();
        }
        return articles;
    }

    private List<Thing> findArticles() {
        Set<Thing> found = new java.util.LinkedHashSet<>();
        things.stream().filter(Thing::isArticle).forEach(found::add);
        things.stream()
                .filter(t -> t.text("headline").isPresent() && !t.isComment())
                .forEach(found::add);
        return own.among(List.copyOf(found));
    }

    /** Pages as such, whose dates are those of the article when no article is described. */
    List<Thing> pages() {
        return things.stream().filter(Thing::isPage).toList();
    }

    /** What {@code key} of {@code thing} holds: objects, those referred to by their id, or plain texts. */
    List<Named> named(Thing thing, String key) {
        List<Named> named = new ArrayList<>();
        Value value = thing.members.get(key);
        List<Value> values = value == null ? List.of() : value instanceof Items items ? items.values() : List.of(value);
        for (Value one : values) {
            if (one instanceof Text text && !text.value().isBlank()) {
                named.add(new Named(thing.stated(text), false));
            } else if (one instanceof Members members) {
                name(new Thing(members.values(), thing.script)).forEach(named::add);
            }
        }
        return named;
    }

    private List<Named> name(Thing thing) {
        Thing full = thing.members.containsKey("name")
                ? thing
                : thing.text("@id").map(id -> byId.get(id.value())).orElse(thing);
        Value name = full.members.get("name");
        return name == null
                ? List.of()
                : LooseJson.texts(name).stream()
                        .filter(t -> !t.value().isBlank())
                        .map(t -> new Named(full.stated(t), full.isOrganization()))
                        .toList();
    }

    /** A name and whether it is said to be an organisation's. */
    record Named(Said said, boolean organization) {}

    /** A text with its place in the capture. */
    record Said(String value, Span span) {}

    /** A script of the page. */
    private record Script(MarkupStatement statement, CodePointIndex codePoints) {
        /** Where {@code text} stands in the capture. */
        Span span(Text text) {
            int length = statement.value().length();
            int start = Math.min(text.start(), length - 1);
            int end = Math.min(Math.max(text.end(), start + 1), length);
            int first = statement.span().start();
            int from = first + codePoints.applyAsInt(start);
            int to = first + codePoints.applyAsInt(end);
            return new Span(from, Math.max(to, from + 1));
        }
    }

    /** An object of JSON-LD. */
    static final class Thing {
        private final Map<String, Value> members;
        private final Script script;
        private final Set<String> types = new HashSet<>();

        Thing(Map<String, Value> members, Script script) {
            this.members = members;
            this.script = script;
            Value type = members.get("@type");
            if (type != null) {
                for (Text text : LooseJson.texts(type)) {
                    String name = text.value();
                    types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
                }
            }
        }

        boolean isArticle() {
            return types.stream()
                            .anyMatch(t -> t.endsWith("article")
                                    || t.endsWith("posting")
                                    || t.equals("report")
                                    || t.equals("review")
                                    || t.equals("recipe"))
                    && !types.contains("jobposting");
        }

        boolean isPage() {
            return types.stream().anyMatch(t -> t.endsWith("webpage") || t.endsWith("itempage"));
        }

        boolean isComment() {
            return types.stream().anyMatch(t -> t.endsWith("comment") || t.equals("answer"));
        }

        boolean isOrganization() {
            return types.stream().anyMatch(t -> t.endsWith("organization") || t.equals("corporation"));
        }

        boolean isSite() {
            return isOrganization() || types.contains("website");
        }

        /** The addresses that say of which page it is. */
        List<String> addresses() {
            List<String> found = new ArrayList<>();
            for (String key : List.of("mainEntityOfPage", "url", "@id")) {
                Value value = members.get(key);
                if (value instanceof Members page) {
                    new Thing(page.values(), script).text("@id").ifPresent(said -> found.add(said.value()));
                } else {
                    text(key).ifPresent(said -> found.add(said.value()));
                }
            }
            return found;
        }

        /** The first text under {@code key}, the character references in it decoded. */
        Optional<Said> text(String key) {
            Value value = members.get(key);
            return value == null
                    ? Optional.empty()
                    : LooseJson.texts(value).stream()
                            .filter(t -> !t.value().isBlank())
                            .findFirst()
                            .map(this::stated);
        }

        /** All texts under {@code key}. */
        List<Said> texts(String key) {
            Value value = members.get(key);
            return value == null
                    ? List.of()
                    : LooseJson.texts(value).stream()
                            .filter(t -> !t.value().isBlank())
                            .map(this::stated)
                            .toList();
        }

        private Said stated(Text text) {
            return new Said(LeftoverReferences.decoded(text.value()).strip(), script.span(text));
        }
    }
}
