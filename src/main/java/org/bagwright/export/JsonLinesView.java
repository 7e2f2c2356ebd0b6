package org.bagwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.BagPath;
import org.bagwright.model.Stated;

/**
 * Documents as JSON Lines, one flat object each, as programs that train on texts read them: {@code id}, {@code text} (the text
 * itself, null when it is withheld), then the other columns; the path of the text is {@code text_path}. Without evidence.
 */
final class JsonLinesView implements DocumentView {
    private final OutputStream out;
    private final View view;

    JsonLinesView(OutputStream out, View view) {
        this.out = out;
        this.view = view;
    }

    @Override
    public void show(DocumentRecord document, String text) throws IOException {
        try (JsonOutput json = new JsonOutput(out)) {
            json.object(() -> {
                json.text("id", document.id());
                if (view.hasText()) {
                    json.textOrNull("text", text.isEmpty() ? Optional.empty() : Optional.of(text));
                }
                for (String column : view.columns()) {
                    write(json, column, document);
                }
            });
        }
    }

    private static void write(JsonOutput json, String column, DocumentRecord document) throws IOException {
        switch (column) {
            case "id" -> {} // stands first
            case "authors" -> json.texts(column, list(document.description().authors()));
            case "section" -> json.texts(column, list(document.description().section()));
            case "flags" -> json.texts(column, document.flags());
            case "words" -> json.number(column, document.words());
            case "characters" -> json.number(column, document.characters());
            case "kept_share" -> json.share(column, document.keptShare());
            case "is_representative" -> json.truth(column, document.isRepresentative());
            case "text" -> json.textOrNull("text_path", document.text().map(BagPath::value));
            default ->
                json.textOrNull(column, Optional.of(cell(document, column)).filter(cell -> !cell.isEmpty()));
        }
    }

    private static String cell(DocumentRecord document, String column) {
        return document.cells().get(DocumentRecord.columns().indexOf(column));
    }

    private static List<String> list(Optional<Stated<List<String>>> stated) {
        return stated.map(Stated::value).orElse(List.of());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
