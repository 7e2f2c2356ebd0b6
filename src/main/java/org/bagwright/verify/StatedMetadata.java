package org.bagwright.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.bagwright.model.BagInfo;

/** What a bag states of itself in its tag files, read without checking anything else: that is {@link BagVerifier}'s. */
public final class StatedMetadata {
    private static final Set<String> WANTED =
            Set.of(BagitDeclaration.FILE, BagInfo.FILE, BagitDeclaration.OLD_METADATA_FILE);

    private StatedMetadata() {}

    /**
     * The metadata of {@code bag}, as far as it can be read; empty when there is no {@code bagit.txt}, so that it is no
     * bag at all.
     *
     * @throws IOException when the container itself can't be read
     */
    public static Optional<BagInfo> of(BagContainer bag) throws IOException {
        SortedSet<String> files = bag.topFiles(WANTED::contains);
        if (!files.contains(BagitDeclaration.FILE)) {
            return Optional.empty();
        }
        Findings aside = new Findings();
        Hints hints = Hints.of(bag);
        BagitDeclaration declaration = new DeclarationReader(bag, aside, hints).read();
        String name = declaration.metadataFile();
        return Optional.of(
                files.contains(name)
                        ? BagInfoReader.read(bag, name, declaration, aside, hints)
                                .info()
                        : BagInfo.NONE);
    }
}
