package org.bagwright.pipeline;

import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.layout.LayoutOneCheck;
import org.bagwright.markup.HtmlReferences;
import org.bagwright.markup.MarkupAddress;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.MarkupText;
import org.bagwright.model.SiteName;
import org.bagwright.verify.FurtherCheck;

/** The checks of bags that this program builds, with what they need of the stages that built them. */
public final class OwnLayout {
    private OwnLayout() {}

    public static List<FurtherCheck> checks() {
        return List.of(new LayoutOneCheck(references(), ReportRecount::new));
    }

    /** How the character references of its marked-up captures are read. */
    public static CharacterReferences references() {
        return new HtmlReferences();
    }

    /** The site of a capture, as the build has it: by its address, else by its markup, else by its folder. */
    public static SiteName siteOf(CaptureRecord capture, String decoded) {
        Optional<SiteName> stated = capture.url().flatMap(SiteName::ofAddress);
        Optional<SiteName> marked = MarkupText.isMarkup(capture.mediaType())
                ? MarkupAddress.in(decoded).flatMap(SiteName::ofAddress)
                : Optional.empty();
        return stated.or(() -> marked).orElseGet(() -> SiteName.ofFolder(capture.originalName()));
    }
}
