package org.bagwright.brokenhouse.report;

/** Breaks the rule that each library has one owner. */
public class UsesEveryLibrary {
    public Object[] libraries() {
        return new Object[] {
            com.fasterxml.jackson.core.JsonFactory.class,
            dev.harrel.jsonschema.Validator.class,
            org.snakeyaml.engine.v2.api.Load.class,
            org.jsoup.Jsoup.class,
            org.mozilla.universalchardet.UniversalDetector.class,
            org.apache.commons.compress.archivers.zip.ZipFile.class,
            org.apache.commons.csv.CSVFormat.class,
            gov.loc.repository.bagit.domain.Bag.class,
            com.sun.jna.Native.class,
            org.dhatim.fastexcel.Workbook.class,
            org.dhatim.fastexcel.reader.ReadableWorkbook.class,
            com.github.difflib.algorithm.myers.MyersDiff.class,
            gg.jte.TemplateEngine.class,
            com.sun.net.httpserver.HttpServer.class,
            picocli.CommandLine.class
        };
    }
}
