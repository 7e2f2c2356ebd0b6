package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.config.DecisionsFile;
import org.bagwright.config.DecisionsReading;
import org.bagwright.config.SiteRuleFiles;
import org.bagwright.markup.SelectedBlocks;
import org.bagwright.model.Finding;
import org.bagwright.model.Guidance;

/**
 * What persons said of a project's captures, read from its files.
 *
 * @param guidance present exactly when nothing is wrong with any of them
 */
public record ProjectGuidance(Optional<Guidance> guidance, List<Finding> findings) {

    public ProjectGuidance {
        findings = List.copyOf(findings);
    }

    /** Reads {@code decisions.yaml} and {@code sites/} of the project in {@code folder}. */
    public static ProjectGuidance read(Path folder) throws IOException {
        DecisionsReading decisions = DecisionsFile.read(folder.resolve(DecisionsFile.NAME));
        SiteRuleFiles.Reading sites = SiteRuleFiles.read(folder.resolve(SiteRuleFiles.FOLDER), SelectedBlocks::flaw);
        List<Finding> findings = new ArrayList<>(decisions.findings());
        findings.addAll(sites.findings());
        Optional<Guidance> guidance =
                decisions.decisions().flatMap(d -> sites.rules().map(rules -> new Guidance(d, rules)));
        return new ProjectGuidance(guidance, findings);
    }
}
