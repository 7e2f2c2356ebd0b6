package org.bagwright.pipeline;

import java.util.List;
import org.bagwright.bag.ContentCheck;
import org.bagwright.bag.LayoutOneCheck;
import org.bagwright.model.CharacterReferences;
import org.bagwright.text.HtmlReferences;

/** The checks of bags that this program builds, with what they need of the stages that built them. */
public final class OwnLayout {
    private OwnLayout() {}

    public static List<ContentCheck> checks() {
        return List.of(new LayoutOneCheck(references()));
    }

    /** How the character references of its marked-up captures are read. */
    public static CharacterReferences references() {
        return new HtmlReferences();
    }
}
