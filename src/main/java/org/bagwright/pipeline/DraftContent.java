package org.bagwright.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bagwright.bag.BagDraft;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.model.BagPath;
import org.bagwright.model.Fixity;
import org.bagwright.release.ReleaseContent;

/** What a draft holds, for those who describe it. */
final class DraftContent implements ReleaseContent {
    private final BagDraft draft;

    DraftContent(BagDraft draft) {
        this.draft = draft;
    }

    @Override
    public void captures(Reader<CaptureRecord> reader) throws IOException {
        records(SecondPass.CAPTURES, CaptureLines::readHead, reader);
    }

    @Override
    public void documents(Reader<DocumentRecord> reader) throws IOException {
        records(ThirdPass.DOCUMENTS, line -> DocumentLines.read(line).record().orElseThrow(), reader);
    }

    private <T> void records(BagPath path, Function<JsonLine, T> record, Reader<T> reader) throws IOException {
        try (JsonLines lines = JsonLines.over(draft.read(path))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                reader.read(record.apply(line.get()));
            }
        }
    }

    @Override
    public List<Fixity> files(Predicate<String> wanted) {
        return draft.files(wanted);
    }

    @Override
    public boolean hasFolder(BagPath folder) {
        return draft.hasFolder(folder);
    }
}
