package org.bagwright.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagwright.lexicon.FeatureValues;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;

/**
 * A page with a known title, on which a choice among candidates is fitted.
 *
 * @param folder holds the page in its forms
 * @param gold what is known of it
 */
public record TitledPage(Path folder, JsonNode gold) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a page offers to choose from. */
    @FunctionalInterface
    public interface Offer {
        /** The candidates; empty where the page doesn't tell anything of this choice. */
        Optional<ChoiceFit.Choice> of(TitledPage page) throws IOException;
    }

    /**
     * Prints the cross-validation and writes the weights.
     *
     * @param arguments the file of weights to write, then folders that hold a folder for each page
     */
    public static <F extends Enum<F>> void fit(String[] arguments, Class<F> features, Offer offer) throws IOException {
        List<ChoiceFit.Choice> choices = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            try (Stream<Path> folders = Files.list(Path.of(arguments[i]))) {
                for (Path folder : folders.sorted().toList()) {
                    offer.of(new TitledPage(folder, JSON.readTree(Files.readString(folder.resolve("gold.json")))))
                            .ifPresent(choices::add);
                }
            }
        }
        ChoiceFit.run(choices, features, Path.of(arguments[0]));
    }

    /** The known title; empty when there is none. */
    public String title() {
        JsonNode title = gold.path("title");
        return title.isNull() ? "" : title.asText("");
    }

    /** The page in one of its forms. */
    public DecodedText text(String form) throws IOException {
        return DecodedText.of(Files.readString(folder.resolve(form)), "UTF-8", CharsetSource.WELL_FORMED);
    }

    /** A choice among these, of which the last right one counts. */
    public <C> ChoiceFit.Choice choice(List<C> candidates, Function<C, FeatureValues<?>> values, Predicate<C> isRight) {
        int right = -1;
        for (int c = 0; c < candidates.size(); c++) {
            right = isRight.test(candidates.get(c)) ? c : right;
        }
        return new ChoiceFit.Choice(
                gold.path("source").asText(),
                gold.path("domain").asText(),
                candidates.stream().map(c -> values.apply(c).toArray()).toList(),
                right);
    }
}
