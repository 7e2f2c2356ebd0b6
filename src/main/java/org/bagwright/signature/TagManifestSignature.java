package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The signature file that lies beside a bag's tag manifest. No tag manifest can list what signs it. */
public final class TagManifestSignature {
    /** What signatures of bags are made for: one made for another purpose doesn't count. */
    public static final String NAMESPACE = "bagwright";
    /** What is signed. */
    public static final String MANIFEST = "tagmanifest-sha512.txt";
    /** Where the signature is, as {@code ssh-keygen -Y sign} names it. */
    public static final String FILE = MANIFEST + ".sig";

    private static final String SUFFIX = ".sig";
    private static final Pattern NAME = Pattern.compile("tagmanifest-sha(256|384|512)\\.txt\\.sig");

    private TagManifestSignature() {}

    /** Whether a tag file of this name signs a tag manifest of a strong algorithm. */
    static boolean isNamed(String file) {
        return NAME.matcher(file).matches();
    }

    /** The name of the manifest that {@code file} signs. */
    static String manifestOf(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    /**
     * The fingerprint of the key by which the bag in {@code folder} is signed; empty when it isn't, or not with a
     * signature that fits its tag manifest. Whose key it is isn't asked.
     */
    public static Optional<String> fingerprint(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > SshSignature.LONGEST) {
            return Optional.empty();
        }
        try (InputStream message = Files.newInputStream(folder.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            SshSignature signature = SshSignature.parse(Armour.text(Files.readAllBytes(file)));
            boolean fits = signature.namespace().equals(NAMESPACE) && signature.isOf(message);
            return fits ? Optional.of(signature.key().fingerprint()) : Optional.empty();
        } catch (SshFormatException | UnsupportedKeyException e) {
            return Optional.empty();
        }
    }
}
