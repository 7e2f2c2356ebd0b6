package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.Dataset;
import org.bagwright.model.Oxum;
import org.bagwright.pipeline.BuildReport.Tally;
import org.bagwright.release.ChangeLog;
import org.bagwright.release.Citation;
import org.bagwright.release.DataciteRecord;
import org.bagwright.release.Readme;
import org.bagwright.release.ReleaseCounts;
import org.bagwright.release.WithheldTexts;

/** The texts that go with the data: what it is, how to cite it, what changed. */
final class Companions {
    private Companions() {}

    /** Payload path to content. */
    static SortedMap<String, String> of(BuildRequest request, Tally tally, WithheldTexts withheld) {
        Dataset dataset = request.dataset();
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("README.md", Readme.of(dataset, counts(tally), withheld));
        texts.put("CITATION.cff", Citation.cff(dataset));
        texts.put("CHANGELOG.md", changeLog(request));
        return texts;
    }

    /** {@code metadata/datacite.xml}, a tag file, of a release whose payload is complete. */
    static String datacite(BuildRequest request, Tally tally, Oxum payload, String swhid) {
        List<String> sizes = new ArrayList<>(counts(tally).sizes());
        sizes.add(payload.octets() + " octets");
        return DataciteRecord.of(request.dataset(), Optional.of(swhid), sizes);
    }

    static ReleaseCounts counts(Tally tally) {
        return new ReleaseCounts(
                tally.captures(), tally.setAside(), tally.documents(), tally.words(), tally.characters());
    }

    /** The project's change log, else one that says that this is a release. */
    static String changeLog(BuildRequest request) {
        return request.changeLog().text().orElseGet(() -> ChangeLog.generated(request.dataset()));
    }
}
