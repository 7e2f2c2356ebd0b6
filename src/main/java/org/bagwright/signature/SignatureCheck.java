package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.signature.AllowedSigners.Signer;
import org.bagwright.verify.BagFacts;
import org.bagwright.verify.FurtherCheck;

/**
 * Checks the signatures of a bag's tag manifests. Called as the last check, it can say whether what was signed is what
 * the bag still is: the tag manifest names the digest of every manifest and every other tag file.
 */
public final class SignatureCheck implements FurtherCheck {
    private static final String FIND_OUT = "bagwright verify --signers FILE BAG";

    private final Optional<AllowedSigners> signers;
    private final Instant now;

    private SignatureCheck(Optional<AllowedSigners> signers, Instant now) {
        this.signers = signers;
        this.now = now;
    }

    /** Checks that signatures fit what they sign, and says that nobody asked whose they are. */
    public static SignatureCheck ofAnybody() {
        return new SignatureCheck(Optional.empty(), Instant.EPOCH);
    }

    /** Checks that one of {@code signers} signed the bag, with a key that is valid {@code now}. */
    public static SignatureCheck by(AllowedSigners signers, Instant now) {
        return new SignatureCheck(Optional.of(signers), now);
    }

    /** It needs no payload, but without it a signature says nothing of the bag. */
    @Override
    public boolean readsPayload() {
        return true;
    }

    @Override
    public void check(BagFacts bag, int jobs, Consumer<Finding> findings) throws IOException {
        List<String> files =
                bag.tagFiles().stream().filter(TagManifestSignature::isNamed).toList();
        if (files.isEmpty() && signers.isPresent()) {
            findings.accept(Finding.of(
                            FindingCode.SIGNATURE_MISSING,
                            TagManifestSignature.FILE,
                            "isn't there: the bag isn't signed")
                    .comparing("a signature", "none")
                    .hinting("bagwright release --sign KEY"));
        }
        for (String file : files) {
            new OneSignature(bag, file, findings).check();
        }
    }

    private final class OneSignature {
        private final BagFacts bag;
        private final String file;
        private final String manifest;
        private final Consumer<Finding> findings;

        OneSignature(BagFacts bag, String file, Consumer<Finding> findings) {
            this.bag = bag;
            this.file = file;
            this.manifest = TagManifestSignature.manifestOf(file);
            this.findings = findings;
        }

        void check() throws IOException {
            Optional<InputStream> opened = bag.open().open(file);
            if (opened.isEmpty()) {
                return;
            }
            byte[] octets;
            try (InputStream in = opened.get()) {
                octets = in.readNBytes(SshSignature.LONGEST + 1);
            }
            String text = Armour.text(octets);
            if (signers.isEmpty() && !Armour.kind(text).equals(Optional.of(SshSignature.KIND))) {
                say(FindingCode.TAG_FILE_NOT_LISTED, "is in no tag manifest, and is no SSH signature of one", "");
                return;
            }
            try {
                if (octets.length > SshSignature.LONGEST) {
                    throw new SshFormatException("it is longer than " + SshSignature.LONGEST + " octets");
                }
                check(SshSignature.parse(text));
            } catch (SshFormatException e) {
                say(FindingCode.SIGNATURE_MALFORMED, "is no SSH signature: " + e.getMessage(), ownCheck());
            }
        }

        private void check(SshSignature signature) throws IOException, SshFormatException {
            if (!signature.namespace().equals(TagManifestSignature.NAMESPACE)) {
                findings.accept(
                        Finding.of(FindingCode.SIGNATURE_NAMESPACE, file, "was made for another purpose than bags")
                                .comparing(TagManifestSignature.NAMESPACE, signature.namespace())
                                .hinting("sign again: ssh-keygen -Y sign -n " + TagManifestSignature.NAMESPACE
                                        + " -f KEY " + manifest));
                return;
            }
            Optional<InputStream> message = bag.open().open(manifest);
            if (message.isEmpty()) {
                say(FindingCode.SIGNATURE_WRONG, "signs a tag manifest that isn't there", "");
                return;
            }
            boolean fits;
            try (InputStream in = message.get()) {
                fits = signature.isOf(in);
            } catch (UnsupportedKeyException e) {
                say(
                        signers.isPresent() ? FindingCode.SIGNATURE_UNSUPPORTED : FindingCode.SIGNATURE_UNKNOWN,
                        "can't be checked here: " + e.getMessage(),
                        ownCheck());
                return;
            }
            if (!fits) {
                say(
                        FindingCode.SIGNATURE_WRONG,
                        "isn't the signature of " + manifest + ": that was changed since, or signed by another key",
                        "get the bag again from where it was published");
            } else if (signers.isPresent()) {
                checkSigner(signature, signers.get());
            } else {
                say(FindingCode.SIGNATURE_UNKNOWN, "fits; whose key it is wasn't asked: " + signature.key(), FIND_OUT);
            }
        }

        private void checkSigner(SshSignature signature, AllowedSigners known) {
            List<Signer> lines = known.of(signature.key());
            if (lines.isEmpty()) {
                say(
                        FindingCode.SIGNER_UNKNOWN,
                        "is by a key that isn't among the allowed signers: " + signature.key(),
                        "if you trust it, add its line to the file of allowed signers");
                return;
            }
            List<Signer> able = lines.stream()
                    .filter(it -> it.maySignFor(signature.namespace()))
                    .toList();
            if (able.isEmpty()) {
                say(
                        FindingCode.SIGNATURE_NAMESPACE,
                        "is by a key that may not sign bags: " + lines.get(0).principals() + ", " + signature.key(),
                        "its line in the file of allowed signers needs namespaces=\"" + signature.namespace() + "\"");
                return;
            }
            List<String> reasons = new ArrayList<>();
            for (Signer signer : able) {
                Optional<String> reason = signer.outOfTime(now);
                if (reason.isEmpty()) {
                    trusted(signature, signer);
                    return;
                }
                reasons.add(reason.get());
            }
            say(
                    FindingCode.SIGNER_OUT_OF_TIME,
                    "is by a key that " + reasons.get(0) + ": " + able.get(0).principals() + ", " + signature.key(),
                    "ask its owner for a bag that is signed by a valid key");
        }

        private void trusted(SshSignature signature, Signer signer) {
            for (String path : bag.tagFiles()) {
                if (!isOfTheChain(path) && !bag.open().isListed(path, manifest)) {
                    findings.accept(Finding.of(
                                    FindingCode.FILE_NOT_SIGNED,
                                    path,
                                    "isn't covered by the signature: " + manifest + " doesn't list it")
                            .comparing("a line in " + manifest, "none")
                            .hinting("take it out of the bag, if the signer didn't put it there"));
                }
            }
            String whose = signer.principals() + ", " + signature.key();
            if (bag.open().hasErrors()) {
                say(
                        FindingCode.SIGNED_BUT_NOT_VALID,
                        "is by " + whose + ", but the bag isn't what was signed: see the other findings",
                        "get the bag again from where it was published");
            } else {
                say(FindingCode.SIGNED, "is by " + whose, "");
            }
        }

        /** Tag manifests can't list one another. */
        private boolean isOfTheChain(String path) {
            return bag.tagManifests().contains(path) || TagManifestSignature.isNamed(path);
        }

        private String ownCheck() {
            return "ssh-keygen -Y check-novalidate -n " + TagManifestSignature.NAMESPACE + " -s " + file + " < "
                    + manifest;
        }

        private void say(FindingCode code, String message, String hint) {
            findings.accept(Finding.of(code, file, message).hinting(hint));
        }
    }
}
