package org.bagwright.pipeline;

import java.util.List;
import org.bagwright.layout.LayoutOneCheck;
import org.bagwright.model.CharacterReferences;
import org.bagwright.text.HtmlReferences;
import org.bagwright.verify.FurtherCheck;

/** The checks of bags that this program builds, with what they need of the stages that built them. */
public final class OwnLayout {
    private OwnLayout() {}

    public static List<FurtherCheck> checks() {
        return List.of(new LayoutOneCheck(references()));
    }

    /** How the character references of its marked-up captures are read. */
    public static CharacterReferences references() {
        return new HtmlReferences();
    }
}
