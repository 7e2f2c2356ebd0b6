package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description that a page's markup gives, on made pages. */
class PageDescriptionTest {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Bridge reopens after ten years | The Herald</title><meta property='og:site_name' content='The Herald'>",
                "<title>Bridge reopens after ten years - herald.example</title><link rel=canonical href='https://www.herald.example/a'>",
                "<title>The Herald: Bridge reopens after ten years</title><meta name='application-name' content='The Herald'>",
                "<title>Bridge reopens after ten years | News | H</title><meta property='og:title' content='Bridge reopens after ten years'>",
                "<meta property='og:title' content='Bridge reopens after ten years'>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge reopens after ten years\"}</script>"
            })
    void cutsTheSiteOffTheTitle(String head) {
        assertEquals("Bridge reopens after ten years", value(describe(head, "").title()));
    }

    @Test
    void prefersTheHeadingThatThePageTitleHolds() {
        Description d = describe(
                "<title>Bridge reopens after ten years | Town News</title>",
                "<h1>Town News</h1><h1>Bridge reopens after ten years</h1>");
        assertEquals("Bridge reopens after ten years", value(d.title()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{'author': {'name': 'Jane Doe'}} # Jane Doe",
                "{'author': [{'name': 'Jane Doe'}, {'name': 'John Roe'}]} # Jane Doe; John Roe",
                "{'author': 'By Jane Doe and John Roe'} # Jane Doe; John Roe",
                "{'author': {'@id': 'jd'}}, {'@id': 'jd', '@type': 'Person', 'name': 'Jane Doe'} # Jane Doe",
                "{'author': {'name': 'Doe, Jane'}} # Doe, Jane",
                "{'author': {'name': 'https://herald.example/jane'}} # ",
                "{'author': {'name': 'The Herald'}, 'publisher': {'name': 'The Herald'}} # The Herald",
                "{'author': [{'name': 'The Herald'}, {'name': 'Jane Doe'}], 'publisher': {'name': 'The Herald'}} # Jane Doe",
                "{'author': {'@type': 'Organization', 'name': 'AFP'}} # AFP",
                "{'author': {'name': 'admin'}} # "
            })
    void readsAuthorsOfLinkedData(String members, String names) {
        String json =
                ("{'@graph': [" + members.replaceFirst("\\{", "{'@type': 'NewsArticle', ") + "]}").replace('\'', '"');
        Description d = describe("<script type='application/ld+json'>" + json + "</script>", "");
        assertEquals(names == null ? "" : names, authors(d));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<meta name=author content='Jane Doe'> # Jane Doe",
                "<meta name=author content='Jane Doe; John Roe'> # Jane Doe; John Roe",
                "<meta name=author content='Jane Doe &amp; John Roe'> # Jane Doe; John Roe",
                "<meta name=author content='Jane Doe, Staff Writer'> # Jane Doe",
                "<meta name=author content='admin@herald.example'> # ",
                "<meta name=author content='Staff'> # Staff",
                "<meta name=author content='Staff'><p class=byline>By Jane Doe</p> # Jane Doe",
                "<meta name=author content='Jane Doe'><meta property='og:site_name' content='Jane Doe'> # Jane Doe",
                "<a rel=author href=/jd>jdoe_77</a> # jdoe_77",
                "<span class='byline author'>von Redaktion, 24. Januar 2022</span> # Redaktion",
                "<h3 class=author-name>About Jane Doe</h3> # Jane Doe",
                "<byline>Von Jane Doe</byline> # Jane Doe",
                "<div class=post-author-line>Dec. 19, 2025 · Jane Doe for the garden group</div> # Jane Doe",
                "<footer><span class=author>Posted by Jane Doe at 18:52</span></footer> # Jane Doe",
                "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane Doe'> # Jane Doe",
                "<meta name=author content='jdoe'><p class=byline>By Jane Doe</p> # Jane Doe",
                "<a rel=author href=/jd>Jane Doe</a> # Jane Doe",
                "<div itemscope itemprop=author><span itemprop=name>Jane Doe</span></div> # Jane Doe",
                "<div class=entry-meta><span class=author-name>Von Jane Doe</span></div> # Jane Doe",
                "<div class=comments><span class=author-name>Jane Doe</span></div> # ",
                "<p>By: <a href=/author/jane-doe/>Jane Doe</a></p> # Jane Doe",
                "<p><a href=/autoren/12-jane>Jane Doe</a>, <a href=/autoren/13-john>John Roe</a></p> # Jane Doe; John Roe",
                "<p><a href=/authors/>All authors here</a></p> # ",
                "<div class=sidebar><a href=/author/a>Jane Doe</a> <a href=/author/b>John Roe</a></div> # ",
                "<div class=article-byline><div><span>Jane Ann Doe</span> <span>John Roe</span></div></div> # Jane Ann Doe; John Roe",
                "<meta name=author content='Friends of Trees e.V.'><p class=byline>By Jane Doe</p> # Jane Doe",
                "<meta name=author content='Herald Press GmbH'> # Herald Press GmbH",
                "<meta name=author content='herald.example developer'><p class=byline>By Jane Doe</p> # Jane Doe"
            })
    void readsAuthorsOfTagsAndElements(String markup, String names) {
        assertEquals(names == null ? "" : names, authors(describe("", markup)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<meta property='article:published_time' content='2019-08-23T01:41:00+09:00'> # 2019-08-23T01:41:00+09:00",
                "<meta name=date content='23 August 2019'> # 2019-08-23",
                "<meta itemprop=datePublished content='2019-08-23'> # 2019-08-23",
                "<time datetime='2019-08-23T01:41' class=published>yesterday</time> # 2019-08-23T01:41",
                "<span class=post-date>Published: 23 August 2019</span> # 2019-08-23",
                "<span class=post-date>Updated: 23 August 2019</span> # ",
                "<span class=post-date>03/04/2019</span> # ",
                "<div class=sidebar><time datetime=2019-08-23>old</time></div> # ",
                "<abbr class=published title=2019-08-23T10:00:00+02:00>Friday</abbr> # 2019-08-23T10:00:00+02:00",
                "<aside><time itemprop=datePublished datetime=2019-08-23>Friday</time></aside> # 2019-08-23",
                "<footer><time class='entry-date published' datetime=2019-08-23>Friday</time></footer> # 2019-08-23",
                "<aside><time class=published datetime=2019-08-23>a</time><time class=published datetime=2019-08-22>b</time></aside> # ",
                "<link rel=canonical href='https://herald.example/2019/08/23/bridge'> # 2019-08-23",
                "<link rel=canonical href='https://herald.example/2019/08/33/bridge'> # ",
                "<link rel=canonical href='https://herald.example/2019/08/23/bridge'><span class=date>20 August 2019</span> # 2019-08-20"
            })
    void readsTheDateOfPublication(String markup, String date) {
        assertEquals(date == null ? "" : date, value(describe("", markup).published()));
    }

    @Test
    void prefersLinkedDataAndTellsThatAnotherDateIsStated() {
        Described described = described(
                "<meta property='article:published_time' content='2019-08-20'>"
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-08-23\"}</script>",
                "");
        assertEquals("2019-08-23", value(described.description().published()));
        assertTrue(described.findings().stream().map(Finding::code).anyMatch(FindingCode.STATEMENTS_DISAGREE::equals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<h1>Bridge reopens</h1><p class=article-dek>Ten years of work end on Friday</p> # Ten years of work end on Friday",
                "<h1>Bridge reopens</h1><div class='story__standfirst big'>Ten years of work end on Friday</div> # Ten years of work end on Friday",
                "<h1>Bridge reopens</h1><h2>Ten years of work end on Friday</h2> # Ten years of work end on Friday",
                "<h1>Bridge reopens</h1><p itemprop=alternativeHeadline>Ten years of work end on Friday</p> # Ten years of work end on Friday",
                "<h1>Bridge reopens</h1><h2>Read on</h2> # ",
                "<h1>Bridge reopens</h1><p class=subtitle>By Jane Doe, Ann Roe and John Roe</p> # ",
                "<h1>Bridge reopens</h1><p class=site-subtitle>The paper of the whole valley</p> # ",
                "<h1>Bridge reopens after ten years</h1><p class=subtitle>Bridge reopens after ten years</p> # ",
                "<h1>Bridge reopens</h1><aside><p class=subtitle>Ten years of work end on Friday</p></aside> # ",
                "<p class=subtitle>Ten years of work end on Friday</p><h1>Bridge reopens</h1> # ",
                "<h1>Bridge reopens</h1><p class=subtitle-slot>Ten years of work end on Friday</p> # "
            })
    void readsTheDeckBelowTheTitle(String markup, String deck) {
        assertEquals(deck == null ? "" : deck, value(describe("", markup).subtitle()));
    }

    @Test
    void readsTheOtherKeys() {
        Description d = describe(
                "<html lang=de-AT><meta property='og:site_name' content='Der Bote'><meta property='article:section' content='Politik'>"
                        + "<link rel=canonical href='https://bote.example/1'><meta property='article:modified_time' content='2020-01-02'>",
                "");
        assertEquals("Der Bote", value(d.publisher()));
        assertEquals(List.of("Politik"), d.section().orElseThrow().value());
        assertEquals("https://bote.example/1", value(d.url()));
        assertEquals("2020-01-02", value(d.modified()));
        assertEquals("de-AT", value(d.language()));
    }

    @Test
    void evidenceOfLinkedDataIsTheValueInTheSource() {
        String head =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge \\u00fcber all\"}</script>";
        String page = page(head, "");
        Evidence.Read read =
                (Evidence.Read) describe(head, "").title().orElseThrow().evidence();
        assertEquals(
                "\"Bridge \\u00fcber all\"",
                page.substring(read.span().start(), read.span().end()));
    }

    private static String page(String head, String body) {
        return "<!doctype html><head>" + head + "</head><body>" + body + "<p>Text of the article.</p>".repeat(40)
                + "</body>";
    }

    private static Described described(String head, String body) {
        List<MarkupStatement> markup = MarkupSegmentation.of(
                        DecodedText.of(page(head, body), "UTF-8", CharsetSource.DECLARED))
                .statements();
        Article article = new Article(List.of(), List.of(), markup, "", CatalogueRow.NONE, "raw/page.html");
        return new Describer(LANGUAGES, Optional.empty()).describe(article);
    }

    private static Description describe(String head, String body) {
        return described(head, body).description();
    }

    private static String value(Optional<Stated<String>> stated) {
        return stated.map(Stated::value).orElse("");
    }

    private static String authors(Description d) {
        return d.authors().map(a -> String.join("; ", a.value())).orElse("");
    }
}
